import { type LocalDate, localDateOf, startOfDay } from "../calendar/local-date";
import type { Visit } from "./visit";

const MINUTE_MS = 60_000;
/** A lesson as schools have it. */
export const LESSON_MINUTES = 45;
/** When lessons begin in many schools, minutes after midnight: only where nobody has said it better. */
export const USUAL_BELLS: readonly number[] = [510, 565, 630, 695, 750, 805, 860, 910];

/** Which lesson; 0 is the time before the first. The break after a lesson goes with it. */
export type LessonNumber = number;

/** A piece of a visit that lies within one lesson of one day. */
export interface Piece {
  readonly date: LocalDate;
  readonly lesson: LessonNumber;
  readonly from: number;
  readonly to: number;
}

/** Cuts a visit at the bells of the days that it touches, by its own UTC offset. Together the pieces are the visit. */
export function piecesOf(visit: Visit, bells: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  for (let from = visit.startedAt; from < visit.endedAt; ) {
    const date = localDateOf(from, visit.offsetMinutes);
    const midnight = startOfDay(date, visit.offsetMinutes);
    const starts = bells.map((bell) => midnight + bell * MINUTE_MS);
    const lesson = starts.filter((start) => start <= from).length;
    const next = starts[lesson] ?? midnight + 1440 * MINUTE_MS;
    const to = Math.min(visit.endedAt, next);
    pieces.push({ date, lesson, from, to });
    from = to;
  }
  return pieces;
}

/** The bell that ends the lesson which goes on at `minutes` after midnight; null in a break or out of school. */
export function bellAfter(minutes: number, bells: readonly number[]): number | null {
  const start = bells.find((bell) => bell <= minutes && minutes < bell + LESSON_MINUTES);
  return start === undefined ? null : start + LESSON_MINUTES;
}

/** «8:30, 9:25» as minutes after midnight; null when it is no growing list of at most 15 times. */
export function parseBells(text: string): number[] | null {
  const times = text.split(/[\s,;]+/).filter(Boolean);
  const bells = times.map((time) => {
    const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(time) ?? [];
    return Number(hours) < 24 && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : Number.NaN;
  });
  const isGrowing = bells.every((bell, index) => index === 0 || bell > (bells[index - 1] ?? 0));
  return bells.length > 0 && bells.length <= 15 && isGrowing && !bells.some(Number.isNaN) ? bells : null;
}
