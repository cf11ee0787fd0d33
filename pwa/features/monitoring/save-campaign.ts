import type { CampaignFile } from "../../../shared/monitoring/campaign";
import { saveJson } from "./files";

/** Gives the campaign to the person as a file: the same bytes each time. */
export function saveCampaignFile(file: CampaignFile): void {
  saveJson(`kopilka-monitoring-${file.campaign.periods[0]?.end ?? ""}-${file.hash.slice(0, 6)}.json`, file);
}
