import { addDays, DAY_MS, type LocalDate, localDateOf, startOfDay } from "../calendar/local-date";
import { groupBy } from "./group-by";
import type { Visit } from "./visit";
import { isMark } from "./visit-length";

/** Use on one day. */
export interface DayOfUse {
  readonly date: LocalDate;
  /** Union of what the extension saw, plus what was entered by hand; at most 24 hours. */
  readonly ms: number;
  /** Somebody claimed the day without a duration. */
  readonly marked: boolean;
}

interface Piece {
  readonly date: LocalDate;
  readonly from: number;
  readonly to: number;
}

/**
 * The days of use that the visits make, in order. What the extension saw may overlap (a call behind, a page in front):
 * the union counts. Entries by hand have no true hour, so their durations add up.
 */
export function daysOfUse(visits: readonly Visit[]): DayOfUse[] {
  const piecesOf = (isSeen: boolean) =>
    groupBy(
      visits.filter(({ source }) => (source === "extension") === isSeen).flatMap(splitAtMidnight),
      ({ date }) => date,
    );
  const [seen, entered] = [piecesOf(true), piecesOf(false)];
  const marked = new Set(
    visits.filter(isMark).map(({ startedAt, offsetMinutes }) => localDateOf(startedAt, offsetMinutes)),
  );
  const dates = new Set([...seen.keys(), ...entered.keys(), ...marked]);
  return [...dates].sort().map((date) => ({
    date,
    ms: Math.min(DAY_MS, unionMs(seen.get(date) ?? []) + sumMs(entered.get(date) ?? [])),
    marked: marked.has(date),
  }));
}

/** One piece for each local day that the visit touches, by the offset it was recorded with. */
export function splitAtMidnight(visit: Visit): Piece[] {
  const pieces: Piece[] = [];
  let from = visit.startedAt;
  while (from < visit.endedAt) {
    const date = localDateOf(from, visit.offsetMinutes);
    const to = Math.min(visit.endedAt, startOfDay(addDays(date, 1), visit.offsetMinutes));
    pieces.push({ date, from, to });
    from = to;
  }
  return pieces;
}

function sumMs(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Total length covered by intervals that may overlap, ms. */
function unionMs(pieces: readonly Piece[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}
