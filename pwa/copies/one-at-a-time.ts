import type { Portfolio } from "../store/portfolio";

/** Copies, restores and housekeeping of a portfolio never run side by side, also in two tabs. */
export function oneAtATime<T>({ row }: Pick<Portfolio, "row">, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`kopilka-copies-${row.id}`, work) as Promise<T>;
}
