import { derivedId } from "../../../shared/record/derived-id";
import type { Portfolio } from "../../store/portfolio";
import { readCampaign } from "./files";
import * as kinds from "./kinds";

export type OpenedCampaign =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: string };

/** Keeps a campaign that is to be answered. The same campaign again is the same record; an older revision changes nothing. */
export async function openCampaignFile(portfolio: Portfolio, file: File): Promise<OpenedCampaign> {
  const read = await readCampaign(file);
  if (!read.ok) return read;
  const incoming = read.value;
  const id = derivedId("answered", incoming.campaign.id);
  return portfolio.records.together(async () => {
    const stored = (await portfolio.records.get(kinds.campaigns, id))?.file;
    if (stored && stored.campaign.revision === incoming.campaign.revision && stored.hash !== incoming.hash) {
      return {
        ok: false,
        reason: "такой мониторинг уже открыт, но с другими условиями: уточните у методиста, какой верен",
      };
    }
    if (!stored) {
      const fields = { part: "answered", file: incoming, addedAt: Date.now() } as const;
      await portfolio.records.put(kinds.campaigns, id, fields);
    } else if (incoming.campaign.revision > stored.campaign.revision) {
      await portfolio.records.put(kinds.campaigns, id, { file: incoming });
    }
    return { ok: true, id };
  });
}
