import type { Campaign } from "../../../shared/monitoring/campaign";
import { isAboutCourses } from "../../../shared/monitoring/topics";

export const CAMPAIGN_SAVED =
  "Файл мониторинга сохранён. Разошлите его участникам, а присланные выгрузки добавьте здесь.";

/** «Спрашиваем: использование ЦОР и курсы». */
export function askedText({ indicators }: Campaign): string {
  const asked = [
    indicators.some(({ measure }) => measure === "use") && "использование ЦОР",
    indicators.some(isAboutCourses) && "курсы",
  ].filter(Boolean);
  return asked.length > 0 ? `Спрашиваем: ${asked.join(" и ")}` : "";
}
