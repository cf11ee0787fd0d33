import type { Portfolio } from "../store/portfolio";

interface Owner {
  readonly row: Pick<Portfolio["row"], "id">;
}

/** Copies, restores and housekeeping of a portfolio never run side by side, also in two tabs. */
export function oneAtATime<T>({ row }: Owner, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`kopilka-copies-${row.id}`, work) as Promise<T>;
}
