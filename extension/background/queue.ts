let last: Promise<unknown> = Promise.resolve();

/** Runs jobs one after another: two events inside one await would race for the open visits. */
export async function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const turn = last.then(job, job);
  last = turn.catch(() => undefined);
  return turn;
}
