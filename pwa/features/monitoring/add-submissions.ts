import type { CampaignFile } from "../../../shared/monitoring/campaign";
import { derivedId } from "../../../shared/record/derived-id";
import type { Portfolio } from "../../store/portfolio";
import { readSubmission } from "./files";
import * as kinds from "./kinds";

export interface RefusedFile {
  readonly name: string;
  readonly reason: string;
}

export interface Imported {
  readonly added: number;
  readonly repeated: number;
  readonly refused: readonly RefusedFile[];
}

/** Adds files one by one: a bad one is set aside with its reason, the others count. All are stored, or none. */
export async function addSubmissions(
  portfolio: Portfolio,
  campaignFile: CampaignFile,
  files: readonly File[],
): Promise<Imported> {
  const campaign = campaignFile.campaign.id;
  const read: { name: string; result: Awaited<ReturnType<typeof readSubmission>> }[] = [];
  // Read before the transaction opens: it would die while a file is awaited.
  for (const file of files) {
    read.push({ name: file.name.slice(0, 120), result: await readSubmission(file, campaignFile) });
  }
  const { records } = portfolio;
  const setAside = (name: string, reason: string | null, of: string) =>
    records.put(kinds.setAside, derivedId("set-aside", campaign, name, of), {
      campaign,
      name,
      reason,
      addedAt: Date.now(),
    });
  return records.together(async () => {
    const refused: RefusedFile[] = [];
    let added = 0;
    let repeated = 0;
    for (const { name, result } of read) {
      if (!result.ok) {
        refused.push({ name, reason: result.reason });
        await setAside(name, result.reason, result.reason);
        continue;
      }
      const { digest, file } = result.value;
      const id = derivedId("received", campaign, digest);
      if (await records.get(kinds.received, id)) {
        repeated++;
        await setAside(name, null, digest);
      } else {
        added++;
        await records.put(kinds.received, id, { campaign, digest, file, addedAt: Date.now() });
      }
    }
    return { added, repeated, refused };
  });
}
