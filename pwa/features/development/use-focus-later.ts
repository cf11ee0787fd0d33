import { useEffect } from "preact/hooks";

/** Gives the focus once, after the screen has given it to its heading. */
export function useFocusLater(isWanted: boolean, find: () => HTMLElement | null | undefined): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setTimeout(() => find()?.focus());
    return () => clearTimeout(timer);
  }, [isWanted]);
}
