import type { Answer, Ask } from "../../shared/bridge/protocol";
import { groupBy } from "../../shared/usage/group-by";
import { type Piece, piecesOf, USUAL_BELLS } from "../../shared/usage/lessons";
import type { Visit } from "../../shared/usage/visit";
import { positionsAfter, visitOf } from "./log";
import { isPlain, type LogDatabase, ROOM, type Settings, type VisitRow } from "./log-database";
import { nameOf } from "./own-platforms";

interface Cut {
  readonly row: VisitRow;
  readonly piece: Piece;
}

/** What of the classroom's log nobody has taken yet, by day and lesson, the latest day first. */
export async function lessonsLeft(db: LogDatabase, settings: Settings): Promise<Answer<"lessons.left">> {
  const cuts = cutAll(await unclaimed(db), settings);
  const days = groupBy(cuts, ({ piece }) => piece.date);
  return {
    days: [...days]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([date, ofDay]) => ({
        date,
        lessons: [...groupBy(ofDay, ({ piece }) => piece.lesson)]
          .sort(([a], [b]) => a - b)
          .map(([lesson, ofLesson]) => ({ lesson, platforms: platformsOf(ofLesson, settings) })),
      })),
  };
}

/**
 * Takes lessons out of the classroom's log: once, whoever comes first. What is left of a visit stays for others. The rows
 * are kept for a week as acknowledged ones are, but nobody is offered them again.
 */
export async function takeLessons(
  db: LogDatabase,
  settings: Settings,
  { date, lessons }: Ask<"lessons.take">,
  now: number,
): Promise<Answer<"lessons.take">> {
  const isTaken = ({ piece }: Cut) => piece.date === date && lessons.includes(piece.lesson);
  const touched = [...groupBy(cutAll(await unclaimed(db), settings), ({ row }) => row.position)].filter(
    ([, cuts]) => cuts.some(isTaken),
  );
  const tx = db.transaction("visits", "readwrite");
  const taken: Visit[] = [];
  for (const [position, cuts] of touched) {
    await tx.store.delete(position);
    for (const runOf of runs(cuts, isTaken)) {
      const visit = {
        ...visitOf(runOf.row),
        id: crypto.randomUUID(),
        startedAt: runOf.from,
        endedAt: runOf.to,
      };
      const state = runOf.isTaken ? { acknowledgedAt: now } : { waitingFor: ROOM };
      // The store gives the position.
      await tx.store.add({ ...visit, ...state } as unknown as VisitRow);
      if (runOf.isTaken) taken.push(visit);
    }
  }
  await tx.done;
  return { visits: taken.sort((a, b) => a.startedAt - b.startedAt) };
}

async function unclaimed(db: LogDatabase): Promise<VisitRow[]> {
  return (await db.getAllFromIndex("visits", "waiting", positionsAfter(ROOM, 0))).filter(isPlain);
}

function cutAll(rows: readonly VisitRow[], { bells }: Settings): Cut[] {
  return rows.flatMap((row) => piecesOf(row, bells ?? USUAL_BELLS).map((piece) => ({ row, piece })));
}

/** Neighbouring pieces of one visit that go the same way are one again. */
function runs(cuts: readonly Cut[], isTaken: (cut: Cut) => boolean) {
  const all: { row: VisitRow; from: number; to: number; isTaken: boolean }[] = [];
  for (const cut of cuts) {
    const last = all.at(-1);
    if (last && last.isTaken === isTaken(cut)) last.to = cut.piece.to;
    else all.push({ row: cut.row, from: cut.piece.from, to: cut.piece.to, isTaken: isTaken(cut) });
  }
  return all;
}

function platformsOf(cuts: readonly Cut[], settings: Settings) {
  return [...groupBy(cuts, ({ row }) => row.platform)].map(([platform, ofPlatform]) => ({
    platform,
    name: nameOf(platform, settings),
    ms: ofPlatform.reduce((sum, { piece }) => sum + piece.to - piece.from, 0),
  }));
}
