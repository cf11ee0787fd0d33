import { kind as portfolioIds } from "../../shared/portfolio/portfolio-id.kind";
import type { Change } from "../../shared/record/change";
import { type Relation, relationOf } from "../../shared/record/compare";
import type { MonthSegment } from "../../shared/usage/month-segment";
import type { OpenedBackup } from "../backup/opened-backup";
import type { Portfolio } from "../store/portfolio";
import { type Answer, answered } from "./answer";
import { type Incoming, readIncoming } from "./incoming";
import { eachLogs } from "./logs";
import { isEmpty } from "./portfolio-ids";
import { isOwn } from "./restore-copy";

/** Nobody has made these by hand, and no screen shows them: the ids of portfolios, and what pseudonyms are made of. */
const PROGRAMS_OWN: ReadonlySet<string> = new Set([portfolioIds.name, "secret"]);

export interface SetFigures {
  /** Only in the copy. */
  readonly new: number;
  readonly same: number;
  readonly onlyHere: number;
}

export interface VisitFigures extends SetFigures {
  /** In the copy, and deleted here: merging leaves them deleted, restoring brings them back. */
  readonly deletedHere: number;
  /** Among `onlyHere`: deleted in the copy, and so deleted here when it is merged. */
  readonly deletedThere: number;
}

export interface Comparison {
  /** The copy is of this portfolio, or of one that was merged with it. */
  readonly isOwn: boolean;
  readonly isEmptyHere: boolean;
  /** By kind: how many of its records stand how to those of the copy. */
  readonly kinds: ReadonlyMap<string, Readonly<Partial<Record<Relation, number>>>>;
  readonly visits: VisitFigures;
  readonly files: SetFigures;
}

/** What a copy has and what is here, beside each other. Changes nothing. */
export async function compareCopy(
  portfolio: Portfolio,
  copy: OpenedBackup,
): Promise<Answer<{ readonly comparison: Comparison }>> {
  return answered(async () => {
    const incoming = await readIncoming(copy);
    const known = new Set(await portfolio.files.hashes());
    return {
      comparison: {
        isOwn: await isOwn(portfolio, copy),
        isEmptyHere: await isEmpty(portfolio),
        kinds: await kindFigures(portfolio, incoming),
        visits: visitFigures(await portfolio.gate.db.months.toArray(), incoming.months),
        files: setFigures(known, new Set([...copy.files, ...copy.filesOutside].map(({ hash }) => hash))),
      },
    };
  });
}

/** Of all kinds together, but for those that only the program knows of. */
export function recordFigures({ kinds }: Comparison): Record<Relation, number> {
  const total = { new: 0, same: 0, "newer-there": 0, "newer-here": 0, differing: 0, "only-here": 0 };
  for (const [name, figures] of kinds) {
    if (PROGRAMS_OWN.has(name)) continue;
    for (const [relation, count] of Object.entries(figures)) total[relation as Relation] += count;
  }
  return total;
}

async function kindFigures({ gate: { db } }: Portfolio, { logs }: Incoming): Promise<Comparison["kinds"]> {
  const kinds = new Map<string, Partial<Record<Relation, number>>>();
  const seen = new Set<string>();
  const count = (here: readonly Change[], there: readonly Change[]) => {
    const kind = (here[0] ?? there[0])?.kind ?? "";
    const relation = relationOf(here, there);
    const figures = kinds.get(kind) ?? {};
    kinds.set(kind, { ...figures, [relation]: (figures[relation] ?? 0) + 1 });
  };
  await eachLogs(db, (some) => {
    for (const [id, log] of some) {
      seen.add(id);
      count(log, logs.get(id) ?? []);
    }
  });
  for (const [id, log] of logs) if (!seen.has(id)) count([], log);
  return kinds;
}

function visitFigures(here: readonly MonthSegment[], there: readonly MonthSegment[]): VisitFigures {
  const [own, others] = [idsOf(here), idsOf(there)];
  const deletedHere = [...others.visits].filter((id) => own.removed.has(id)).length;
  const deletedThere = [...own.visits].filter((id) => others.removed.has(id)).length;
  const figures = setFigures(own.visits, others.visits);
  return { ...figures, new: figures.new - deletedHere, deletedHere, deletedThere };
}

function idsOf(segments: readonly MonthSegment[]) {
  return {
    visits: new Set(segments.flatMap(({ visits }) => visits.map(({ id }) => id))),
    removed: new Set(segments.flatMap(({ removed }) => removed)),
  };
}

function setFigures(here: ReadonlySet<string>, there: ReadonlySet<string>): SetFigures {
  const same = [...there].filter((id) => here.has(id)).length;
  return { new: there.size - same, same, onlyHere: here.size - same };
}
