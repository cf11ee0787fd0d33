import { useEffect } from "preact/hooks";
import { useSession } from "../session";
import { askAgainAfter } from "./ask-again";
import { type ExtensionState, extension, takeOverLog } from "./state";

/** Takes the log over when a screen opens, when the person comes back to it, and as soon as pairing is done. */
export function useExtension(): ExtensionState {
  const session = useSession();
  const state = extension.value;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void takeOverLog(session);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [session]);
  useEffect(() => {
    if (state.kind !== "unpaired") return undefined;
    const since = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const again = () => {
      if (document.visibilityState === "visible") void takeOverLog(session);
      wait();
    };
    const wait = () => {
      timer = setTimeout(again, askAgainAfter(Date.now() - since));
    };
    wait();
    return () => clearTimeout(timer);
  }, [session, state.kind]);
  return state;
}
