// `storage.session` is emptied when the browser closes and when the extension is loaded anew, and kept while the worker
// sleeps. After a restart of the browser the time in between was not use; after an update or a reload it was.
const MARK = "session";
let isMarked = false;
let wasStarted = false;
let wasReloaded = false;

/** To be called at the top of the worker: the browser tells only once. */
export function watchSession(): void {
  chrome.runtime.onStartup.addListener(() => {
    wasStarted = true;
  });
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    wasReloaded = reason === "update";
  });
}

/** Whether what is open was left behind by a browser that has closed since. In doubt it was. */
export async function isAfterRestart(): Promise<boolean> {
  if (isMarked) return false;
  isMarked = MARK in (await chrome.storage.session.get(MARK));
  return !isMarked && (wasStarted || !wasReloaded);
}

export async function markSession(): Promise<void> {
  if (isMarked) return;
  await chrome.storage.session.set({ [MARK]: true });
  isMarked = true;
}
