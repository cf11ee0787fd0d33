import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";
import { isClosedForGood } from "./failure";

/**
 * The result of a read of the store, again after every write that touches it, from this tab or another. Undefined until
 * the first answer. `of` names what the read depends on; when it changes, the old answer stands until the new one comes.
 */
export function useLive<T>(read: () => Promise<T>, of: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    // Of a function that is not async itself Dexie sees only what it reads before its first `await`.
    const subscription = liveQuery(async () => read()).subscribe({
      next: setValue,
      error: (error: unknown) => isClosedForGood(error) || setFailure(error),
    });
    return () => subscription.unsubscribe();
  }, of);
  // Thrown while rendering, so that the shell's error screen says it; a swallowed read error looks like lost data.
  if (failure !== undefined) throw failure;
  return value;
}
