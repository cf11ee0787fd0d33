import type { ClosedVisit, OpenVisit } from "../../shared/usage/reconcile";

const KEY = "unsaved";

/** What a look has found and the disk has refused. It waits in the browser's memory for a disk that takes it. */
export interface Unsaved {
  readonly open: readonly OpenVisit[];
  readonly closed: readonly ClosedVisit[];
}

let known: Unsaved | null | undefined;

export async function readUnsaved(): Promise<Unsaved | null> {
  // Null is an answer too: it is not asked for again.
  if (known === undefined)
    known = ((await chrome.storage.session.get(KEY))[KEY] as Unsaved | undefined) ?? null;
  return known;
}

export async function keepUnsaved(unsaved: Unsaved): Promise<void> {
  known = unsaved;
  await chrome.storage.session.set({ [KEY]: unsaved });
}

export async function dropUnsaved(): Promise<void> {
  known = null;
  await chrome.storage.session.remove(KEY);
}
