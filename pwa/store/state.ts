import { type ReadonlySignal, signal } from "@preact/signals";
import type { Dexie } from "dexie";

/**
 * How a database stands to this tab: `blocked` while another tab holds an older version open; `outdated` once another
 * tab has opened a newer one or put a restored copy in its place, so that this tab may show what it has read, but not
 * write.
 */
export type StoreState = "open" | "blocked" | "outdated";

export function stateOf(db: Dexie): ReadonlySignal<StoreState> {
  const state = signal<StoreState>("open");
  db.on("blocked", () => {
    state.value = "blocked";
  });
  db.on("versionchange", () => {
    // Let the newer tab go on. Dexie's own answer would open the database again at once, and read it half.
    db.close();
    state.value = "outdated";
    return false;
  });
  db.on(
    "ready",
    () => {
      state.value = "open";
    },
    true,
  );
  return state;
}
