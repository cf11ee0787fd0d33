import { headcountOf } from "../../../shared/monitoring/campaign";
import { figuresOf, type PeriodFigures } from "../../../shared/monitoring/figures";
import { type Persons, personsOf } from "../../../shared/monitoring/identity";
import type {
  CampaignRecord,
  ReceivedRecord,
  RefusedRecord,
  ReleaseRecord,
} from "../../../shared/monitoring/records";
import { changedSince, mayRelease } from "../../../shared/monitoring/release";
import type { Stored } from "../../store/kind";
import type { Portfolio } from "../../store/portfolio";
import { readSubmission } from "./files";
import * as kinds from "./kinds";

/** Everything known of a campaign of the methodist's own. Process counts are exact, figures come by release only. */
export interface Ledger {
  readonly campaign: Stored<CampaignRecord>;
  readonly received: readonly Stored<ReceivedRecord>[];
  readonly refused: readonly Stored<RefusedRecord>[];
  readonly persons: Persons;
  readonly headcount: number;
  readonly release: Stored<ReleaseRecord> | null;
}

export async function readLedger(portfolio: Portfolio, id: string): Promise<Ledger | null> {
  const campaign = (await portfolio.records.list(kinds.campaigns)).find((record) => record.id === id);
  if (!campaign) return null;
  const own = (record: { campaign: string }) => record.campaign === id;
  const received = (await portfolio.records.list(kinds.received)).filter(own);
  const refused = (await portfolio.records.list(kinds.refused)).filter(own);
  const release = (await portfolio.records.list(kinds.releases)).find(own) ?? null;
  return {
    campaign,
    received,
    refused: refused.sort((a, b) => a.addedAt - b.addedAt),
    persons: personsOf(received),
    headcount: headcountOf(campaign.file.campaign),
    release,
  };
}

export interface Imported {
  readonly added: number;
  readonly repeated: number;
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

/** Adds files one by one: a bad one is set aside with its reason, the others count. */
export async function addSubmissions(
  portfolio: Portfolio,
  ledger: Ledger,
  files: readonly File[],
): Promise<Imported> {
  const campaign = ledger.campaign.id;
  const refused: { name: string; reason: string }[] = [];
  const readable: { digest: string; submission: Stored<ReceivedRecord>["submission"] }[] = [];
  for (const file of files) {
    const read = await readSubmission(file, ledger.campaign.file).catch(() => ({
      ok: false as const,
      reason: "файл не прочитался: проверьте, что он открывается",
    }));
    if (read.ok) readable.push(read.value);
    else refused.push({ name: file.name.slice(0, 120), reason: read.reason });
  }
  return portfolio.records.together(async () => {
    const known = new Map(
      (await portfolio.records.list(kinds.received))
        .filter((one) => one.campaign === campaign)
        .map((one) => [one.digest, one]),
    );
    let repeated = 0;
    for (const { digest, submission } of readable) {
      const before = known.get(digest);
      if (before) {
        repeated++;
        const copies = before.copies + 1;
        known.set(digest, { ...before, copies });
        await portfolio.records.change(kinds.received, before.id, { copies });
      } else {
        const fields = { campaign, digest, submission, addedAt: Date.now(), copies: 0 };
        known.set(digest, { ...fields, id: await portfolio.records.add(kinds.received, fields) });
      }
    }
    for (const { name, reason } of refused) {
      await portfolio.records.add(kinds.refused, { campaign, name, reason, addedAt: Date.now() });
    }
    return { added: readable.length - repeated, repeated, refused };
  });
}

export type ReleaseRefusal = "nobody" | "too-many" | "too-few-new";

/** Why «Подвести итог» may not show new figures now; null when it may. */
export function releaseRefusal({ persons, headcount, release, campaign }: Ledger): ReleaseRefusal | null {
  if (persons.counted.length === 0) return "nobody";
  if (persons.counted.length > headcount) return "too-many";
  return mayRelease(release?.digests ?? null, persons.counted, campaign.file.campaign.k)
    ? null
    : "too-few-new";
}

/** Fixes the persons whose answers the figures show, until the next release. */
export async function releaseFigures(
  portfolio: Portfolio,
  { persons, release, campaign }: Ledger,
): Promise<void> {
  const fields = {
    campaign: campaign.id,
    digests: persons.counted.map(({ digest }) => digest),
    releasedAt: Date.now(),
  };
  if (release) await portfolio.records.change(kinds.releases, release.id, fields);
  else await portfolio.records.add(kinds.releases, fields);
}

/** Figures of the last release, computed again from its files. */
export function releasedFigures({ release, received, campaign }: Ledger): PeriodFigures[] {
  if (!release) return [];
  const digests = new Set(release.digests);
  const { counted } = personsOf(received.filter(({ digest }) => digests.has(digest)));
  return figuresOf(campaign.file.campaign, counted);
}

/** Persons who are new or answer otherwise since the last release. */
export function newSinceRelease({ release, persons }: Ledger): number {
  return release ? changedSince(release.digests, persons.counted) : persons.counted.length;
}
