import { type CampaignFile, headcountOf } from "../../../shared/monitoring/campaign";
import { figuresOf, type PeriodFigures } from "../../../shared/monitoring/figures";
import { type Accepted, type Persons, personsOf } from "../../../shared/monitoring/identity";
import type { ReceivedRecord, ReleaseRecord, SetAsideRecord } from "../../../shared/monitoring/records";
import { changedBetween, mayRelease } from "../../../shared/monitoring/release";
import type { Portfolio } from "../../store/portfolio";
import * as kinds from "./kinds";

/** Everything received for a campaign of the methodist's own. Process counts are exact, figures come by release only. */
export interface Tally {
  readonly file: CampaignFile;
  readonly received: readonly Accepted[];
  /** Copies of what had been received already. */
  readonly repeated: number;
  readonly refused: readonly SetAsideRecord[];
  readonly persons: Persons;
  readonly headcount: number;
  /** Persons of each release, oldest first. */
  readonly releases: readonly Release[];
  /** Why «Подвести итог» may not show new figures now; null when it may. */
  readonly refusal: ReleaseRefusal | null;
  /** Persons who are new or answer otherwise since the last release. */
  readonly fresh: number;
}

export type ReleaseRefusal = "nobody" | "too-many" | "too-few-new";

export interface Release {
  readonly persons: readonly Accepted[];
  readonly releasedAt: number;
}

/** `id` of the campaign's record. */
export async function readTally(portfolio: Portfolio, id: string): Promise<Tally | null> {
  const { records } = portfolio;
  const own = await records.get(kinds.campaigns, id);
  if (!own) return null;
  const { campaign } = own.file;
  const isOwn = (record: { campaign: string }) => record.campaign === campaign.id;
  const received = acceptedOf((await records.list(kinds.received)).filter(isOwn));
  const setAside = (await records.list(kinds.setAside)).filter(isOwn);
  const persons = personsOf(received);
  const headcount = headcountOf(campaign);
  const releases = releasesOf((await records.list(kinds.releases)).filter(isOwn), received);
  return {
    file: own.file,
    received,
    repeated: setAside.filter(({ reason }) => reason === null).length,
    refused: setAside.filter(({ reason }) => reason !== null).sort((a, b) => a.addedAt - b.addedAt),
    persons,
    headcount,
    releases,
    refusal: refusalOf(persons.counted, headcount, releases, campaign.k),
    fresh: changedBetween(releases.at(-1)?.persons ?? [], persons.counted),
  };
}

/** Only individual files are ever received: `rejectionOf` lets no other kind through. */
export function acceptedOf(received: readonly ReceivedRecord[]): Accepted[] {
  return received.flatMap(({ digest, file: { submission } }) =>
    submission.kind === "individual" ? [{ digest, submission }] : [],
  );
}

function releasesOf(records: readonly ReleaseRecord[], received: readonly Accepted[]): Release[] {
  const all = records.flatMap(({ releases }) => releases).sort((a, b) => a.releasedAt - b.releasedAt);
  return all.map(({ digests, releasedAt }) => {
    const own = new Set(digests);
    return { persons: received.filter(({ digest }) => own.has(digest)), releasedAt };
  });
}

function refusalOf(
  counted: readonly Accepted[],
  headcount: number,
  releases: readonly Release[],
  k: number,
): ReleaseRefusal | null {
  if (counted.length === 0) return "nobody";
  if (counted.length > headcount) return "too-many";
  const earlier = releases.map(({ persons }) => persons);
  return mayRelease(earlier, counted, k) ? null : "too-few-new";
}

/** Fixes the persons whose answers the figures show, until the next release; changes nothing where none may be made. */
export async function releaseFigures(portfolio: Portfolio, id: string): Promise<void> {
  const { records } = portfolio;
  // Decided on what is stored now: another tab may have released a moment ago.
  await records.together(async () => {
    const tally = await readTally(portfolio, id);
    if (!tally || tally.refusal !== null) return;
    const campaign = tally.file.campaign.id;
    const digests = tally.persons.counted.map(({ digest }) => digest);
    // A clock that was set back must not put the newest release below an older one.
    const releasedAt = Math.max(Date.now(), (tally.releases.at(-1)?.releasedAt ?? 0) + 1);
    await records.add(kinds.releases, { campaign, releases: [{ digests, releasedAt }] });
  });
}

/** Figures of the last release, computed again from its files. */
export function releasedFigures({ releases, file }: Tally): PeriodFigures[] {
  const last = releases.at(-1);
  return last ? figuresOf(file.campaign, last.persons) : [];
}
