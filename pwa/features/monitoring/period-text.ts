import type { CampaignPeriod } from "../../../shared/monitoring/campaign";
import { shortDate } from "../../../shared/words/russian";

/** «учебный год, 01.09.2026 – 26.05.2027». */
export function periodText({ kind, start, end }: CampaignPeriod): string {
  const dates = `${shortDate(start)} – ${shortDate(end)}`;
  return kind === "school-year" ? `учебный год, ${dates}` : dates;
}
