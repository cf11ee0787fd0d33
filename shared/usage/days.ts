import { addDays, type LocalDate, localDateOf, startOfDay } from "../calendar/local-date";
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
  const seen = new Map<LocalDate, Piece[]>();
  const entered = new Map<LocalDate, number>();
  const marked = new Set<LocalDate>();
  for (const visit of visits) {
    if (isMark(visit)) marked.add(localDateOf(visit.startedAt, visit.offsetMinutes));
    for (const piece of splitAtMidnight(visit)) {
      if (visit.source === "extension") seen.set(piece.date, [...(seen.get(piece.date) ?? []), piece]);
      else entered.set(piece.date, (entered.get(piece.date) ?? 0) + piece.to - piece.from);
    }
  }
  const dates = new Set([...seen.keys(), ...entered.keys(), ...marked]);
  return [...dates].sort().map((date) => ({
    date,
    ms: Math.min(86_400_000, unionMs(seen.get(date) ?? []) + (entered.get(date) ?? 0)),
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
