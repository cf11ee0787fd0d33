// `storage.session` is emptied when the browser closes and kept while the worker sleeps: exactly what tells a restart,
// where the time in between was not use, from a worker that was put to sleep, where it was.
const MARK = "session";
let isMarked = false;

export async function isNewSession(): Promise<boolean> {
  if (isMarked) return false;
  isMarked = MARK in (await chrome.storage.session.get(MARK));
  return !isMarked;
}

export async function markSession(): Promise<void> {
  await chrome.storage.session.set({ [MARK]: true });
  isMarked = true;
}
