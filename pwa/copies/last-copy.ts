import * as z from "../../shared/zod";
import type { Portfolio } from "../store/portfolio";

const LAST_COPY = "copies.last";

const LastCopy = z.object({ madeAt: z.int(), revision: z.int() });
type LastCopy = z.infer<typeof LastCopy>;

/** When the last copy was made, UTC ms, and how often something was written since; null when there is none yet. */
export async function lastCopy(portfolio: Portfolio): Promise<{ madeAt: number; unsaved: number } | null> {
  const last = await stored(portfolio);
  return last && { madeAt: last.madeAt, unsaved: await unsavedChanges(portfolio) };
}

/** How often something was written since the last copy, or ever. */
export async function unsavedChanges(portfolio: Portfolio): Promise<number> {
  const [revision, last] = [await portfolio.gate.revision(), await stored(portfolio)];
  return Math.max(0, revision - (last?.revision ?? 0));
}

/** Remembers a copy outside the browser that holds what was here at `revision`. */
export async function rememberCopy(portfolio: Portfolio, copy: LastCopy): Promise<void> {
  await portfolio.setLocal(LAST_COPY, copy);
}

/** Inside a write: it changes nothing that a copy would hold, so the copy is as new as before. */
export async function dontCountThisWrite(portfolio: Portfolio): Promise<void> {
  const last = await stored(portfolio);
  if (last) await rememberCopy(portfolio, { ...last, revision: last.revision + 1 });
}

async function stored(portfolio: Portfolio): Promise<LastCopy | null> {
  return z.safeParse(LastCopy, await portfolio.local(LAST_COPY)).data ?? null;
}
