import type { DaysBand } from "./submission";

const EDGES: readonly [least: number, band: DaysBand][] = [
  [20, "20+"],
  [10, "10-19"],
  [4, "4-9"],
  [2, "2-3"],
  [1, "1"],
];

/** `days` ≥ 1. */
export function daysBand(days: number): DaysBand {
  return EDGES.find(([least]) => days >= least)?.[1] ?? "1";
}

/** The fewest days that the band can mean. */
export function leastDays(band: DaysBand): number {
  return EDGES.find(([, name]) => name === band)?.[0] ?? 1;
}
