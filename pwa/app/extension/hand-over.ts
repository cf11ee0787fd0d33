import { signal } from "@preact/signals";
import * as z from "zod/mini";
import { type Cursor, calls } from "../../../shared/bridge/protocol";
import type { Role } from "../../store/database";
import type { Portfolio } from "../../store/portfolio";
import { askExtension } from "./link";

/** What the app knows of the extension; `handedOverAt` is the last time the log was taken over, UTC ms. */
export type ExtensionState =
  | { readonly kind: "unknown" | "absent" | "unpaired" | "broken" }
  | { readonly kind: "paired"; readonly handedOverAt: number; readonly added: number };

export const extension = signal<ExtensionState>({ kind: "unknown" });

const CURSOR = "extension.cursor";
const HANDED_OVER_AT = "extension.handedOverAt";

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  teacher: "Педагог",
  methodist: "Методист",
  student: "Ученик",
};

let running: Promise<void> | null = null;

/** Takes the log over from the extension, when one is there and paired. One run at a time, and repeating it is safe. */
export function takeOverLog(portfolio: Portfolio): Promise<void> {
  running ??= takeOver(portfolio)
    .then((state) => {
      extension.value = state;
    })
    .finally(() => {
      running = null;
    });
  return running;
}

/** When the log was last taken over on this device, UTC ms. */
export async function lastHandOver(portfolio: Portfolio): Promise<number | null> {
  const at = await portfolio.local(HANDED_OVER_AT);
  return typeof at === "number" ? at : null;
}

async function takeOver(portfolio: Portfolio): Promise<ExtensionState> {
  const id = portfolio.row.id;
  const hello = await askExtension("hello", { portfolio: id, title: ROLE_TITLES[portfolio.row.role] });
  if (!hello.ok) return { kind: hello.code === "silent" ? "absent" : "broken" };
  if (!hello.answer.paired) return { kind: "unpaired" };

  let cursor = await storedCursor(portfolio);
  let added = 0;
  for (let more = true; more; ) {
    const batch = await askExtension("visits.after", { portfolio: id, cursor });
    if (!batch.ok) return { kind: batch.code === "not-paired" ? "unpaired" : "broken" };
    // Stored first, acknowledged after: what is lost in between is handed over again.
    added += await portfolio.visits.add(batch.answer.visits);
    ({ cursor, more } = batch.answer);
    await portfolio.setLocal(CURSOR, cursor);
    await askExtension("visits.acknowledge", { portfolio: id, cursor });
  }
  const handedOverAt = Date.now();
  await portfolio.setLocal(HANDED_OVER_AT, handedOverAt);
  return { kind: "paired", handedOverAt, added };
}

async function storedCursor(portfolio: Portfolio): Promise<Cursor | null> {
  const parsed = z.safeParse(calls["visits.acknowledge"].ask.shape.cursor, await portfolio.local(CURSOR));
  return parsed.success ? parsed.data : null;
}
