export const CHECKPOINT = "checkpoint";
const PERIOD_MIN = 0.5;

/**
 * Wakes the worker every 30 s while a visit is open, which bounds what a crash can lose, or while one may go on without
 * an event. Never otherwise.
 */
export async function keepCheckpoint(isNeeded: boolean): Promise<void> {
  const alarm = await chrome.alarms.get(CHECKPOINT);
  // Creating it again would postpone the next tick.
  if (isNeeded && !alarm) await chrome.alarms.create(CHECKPOINT, { periodInMinutes: PERIOD_MIN });
  if (!isNeeded && alarm) await chrome.alarms.clear(CHECKPOINT);
}
