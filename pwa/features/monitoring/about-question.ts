import type { CampaignPeriod, Indicator } from "../../../shared/monitoring/campaign";
import { isAboutCourses, SECURITY_TOPIC } from "../../../shared/monitoring/topics";
import { aboutIndicator } from "../../../shared/monitoring/words";
import { shortDate } from "../../../shared/words/russian";
import { today } from "../../app/clock";

/** What counts as «да», said to the one who answers today: of courses, the three years as they lie for this period. */
export function aboutQuestion(indicator: Indicator, { end }: CampaignPeriod): string {
  if (!isAboutCourses(indicator)) return aboutIndicator(indicator);
  const topic = indicator.topic === SECURITY_TOPIC ? " по информационной безопасности" : "";
  const within = end < today() ? `за 3 года до ${shortDate(end)}` : "за последние 3 года";
  return `Считается курс${topic}, оконченный ${within}.`;
}
