import { useEffect } from "preact/hooks";
import { useSession } from "../session";
import { type ExtensionState, extension, takeOverLog } from "./state";

/** While nobody has paired yet, the app looks this often whether somebody has pressed «Подключить». */
const LOOK_AGAIN_MS = 2_000;

/** Takes the log over when a screen opens, when the person comes back to it, and as soon as pairing is done. */
export function useExtension(): ExtensionState {
  const { portfolio } = useSession();
  const state = extension.value;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void takeOverLog(portfolio);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [portfolio]);
  useEffect(() => {
    if (state.kind !== "unpaired") return undefined;
    const timer = setInterval(() => void takeOverLog(portfolio), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [portfolio, state.kind]);
  return state;
}
