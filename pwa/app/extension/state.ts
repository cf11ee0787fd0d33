import { signal } from "@preact/signals";
import type { Portfolio } from "../../store/portfolio";
import type { Session } from "../session";

/** What the app knows of the extension; `handedOverAt` is the last time the log was taken over, UTC ms. */
export type ExtensionState =
  | { readonly kind: "unknown" | "absent" | "unpaired" | "broken" }
  | { readonly kind: "paired"; readonly handedOverAt: number; readonly added: number };

export const extension = signal<ExtensionState>({ kind: "unknown" });

export const HANDED_OVER_AT = "extension.handedOverAt";

/** When the log was last taken over on this device, UTC ms. */
export async function lastHandOver(portfolio: Portfolio): Promise<number | null> {
  const at = await portfolio.local(HANDED_OVER_AT);
  return typeof at === "number" ? at : null;
}

let running: Promise<void> | null = null;

/** Takes the log over from the extension, when one is there and paired. One run at a time, and repeating it is safe. */
export function takeOverLog(session: Session): Promise<void> {
  running ??= import("./hand-over")
    .then((module) => module.takeOver(session))
    .then((state) => {
      extension.value = nextState(extension.value, state);
    })
    .finally(() => {
      running = null;
    });
  return running;
}

/** The object from before when nothing has changed: a new one would render every screen that shows it again. */
export function nextState(before: ExtensionState, after: ExtensionState): ExtensionState {
  if (before.kind !== "paired" || after.kind !== "paired") return before.kind === after.kind ? before : after;
  const isSame = before.handedOverAt === after.handedOverAt && before.added === after.added;
  return isSame ? before : after;
}
