import type { Portfolio } from "../../store/portfolio";
import { readCampaign } from "./files";
import * as kinds from "./kinds";

export type OpenedCampaign =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: string };

/** Keeps a campaign that is to be answered. The same campaign again is the same record; an older revision changes nothing. */
export async function openCampaignFile(portfolio: Portfolio, file: File): Promise<OpenedCampaign> {
  const read = await readCampaign(file).catch(() => ({ ok: false as const, reason: "файл не прочитался" }));
  if (!read.ok) return read;
  const incoming = read.value;
  return portfolio.records.together(async () => {
    const known = (await portfolio.records.list(kinds.campaigns)).find(
      ({ role, file: stored }) => role === "answered" && stored.campaign.id === incoming.campaign.id,
    );
    if (!known) {
      const id = await portfolio.records.add(kinds.campaigns, {
        role: "answered",
        file: incoming,
        addedAt: Date.now(),
      });
      return { ok: true, id };
    }
    const stored = known.file;
    if (stored.campaign.revision === incoming.campaign.revision && stored.hash !== incoming.hash) {
      return {
        ok: false,
        reason: "такой мониторинг уже открыт, но с другими условиями: уточните у методиста, какой верен",
      };
    }
    if (incoming.campaign.revision > stored.campaign.revision) {
      await portfolio.records.change(kinds.campaigns, known.id, { file: incoming });
    }
    return { ok: true, id: known.id };
  });
}
