import { type Cursor, calls } from "../../../shared/bridge/protocol";
import * as z from "../../../shared/zod";
import type { Role } from "../../store/database";
import type { Portfolio } from "../../store/portfolio";
import { askExtension } from "./link";
import { type ExtensionState, HANDED_OVER_AT } from "./state";

const CURSOR = "extension.cursor";

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  teacher: "Педагог",
  methodist: "Методист",
  student: "Ученик",
};

/** Reads the log batch by batch; each is stored before it is acknowledged. */
export async function takeOver(portfolio: Portfolio): Promise<ExtensionState> {
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
