export const CHECKPOINT = "checkpoint";

/** Chrome before 120 fires no alarm more often than once a minute. */
const PERIOD_MIN = Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 120) < 120 ? 1 : 0.5;

/** Two looks further apart than this: the checkpoint between them did not happen. */
export const GAP_MS = PERIOD_MIN * 60_000 * 1.5;

/** As far as this worker knows. */
let isKept: boolean | undefined;

/**
 * Wakes the worker every 30 s while a visit is open, which bounds what a crash can lose, or while one may go on without
 * an event. Never otherwise.
 */
export async function keepCheckpoint(isNeeded: boolean): Promise<void> {
  isKept ??= (await chrome.alarms.get(CHECKPOINT)) !== undefined;
  // Creating it again would postpone the next tick.
  if (isNeeded === isKept) return;
  await (isNeeded
    ? chrome.alarms.create(CHECKPOINT, { periodInMinutes: PERIOD_MIN })
    : chrome.alarms.clear(CHECKPOINT));
  isKept = isNeeded;
}
