import { type Cursor, calls, PROTOCOL_VERSION } from "../../../shared/bridge/protocol";
import { sameValue } from "../../../shared/record/heads";
import type { Visit } from "../../../shared/usage/visit";
import { recordsText } from "../../../shared/words/russian";
import * as z from "../../../shared/zod";
import { keepOwnPlatforms } from "../../store/own-platforms";
import type { Portfolio } from "../../store/portfolio";
import { ROLE_TITLES } from "../roles";
import type { Session } from "../session";
import { toast } from "../ui/toasts";
import { askExtension, type Refusal } from "./link";
import { hasKey, publicKeyOf, unsealAll } from "./seal-keys";
import { type ExtensionState, HANDED_OVER_AT } from "./state";

/** Up to where the log was handed over; without it the extension gives again all that it still keeps. */
export const CURSOR = "extension.cursor";

/** Reads the log batch by batch; each is stored before it is acknowledged. */
export async function takeOver({ registry, portfolio }: Session): Promise<ExtensionState> {
  const id = portfolio.row.id;
  // The role as it is now: it may have been changed since the portfolio was opened.
  const { role } = (await registry.current()) ?? portfolio.row;
  const hello = await askExtension("hello", { portfolio: id, title: ROLE_TITLES[role] });
  if (!hello.ok) return { kind: hello.code === "silent" ? "absent" : "broken" };
  // A newer protocol than this page knows: the words of «broken» say to reload it.
  if (hello.answer.version > PROTOCOL_VERSION) return { kind: "broken" };
  if (!hello.answer.paired) return { kind: "unpaired" };
  const { wantsKey, sealsTo } = hello.answer;
  if ((wantsKey || (sealsTo && !(await hasKey(portfolio, sealsTo)))) && "subtle" in crypto)
    await askExtension("key.offer", { portfolio: id, publicKey: await publicKeyOf(portfolio) });

  let cursor = await storedCursor(portfolio);
  let added = 0;
  for (let more = true; more; ) {
    const batch = await askExtension("visits.after", { portfolio: id, cursor });
    if (!batch.ok) return stoppedBy(batch);
    // Stored first, acknowledged after: what is lost in between is handed over again.
    const { visits, sealed = [] } = batch.answer;
    const opened = sealed.length > 0 ? await unsealAll(portfolio, sealed) : [];
    sayClosed(sealed.length - opened.length);
    const stored = await store(portfolio, cursor, { ...batch.answer, visits: [...visits, ...opened] });
    if (stored === null) {
      cursor = await storedCursor(portfolio);
      continue;
    }
    added += stored;
    await keepOwnPlatforms(portfolio, batch.answer.own ?? []);
    ({ cursor, more } = batch.answer);
    const taken = await askExtension("visits.acknowledge", { portfolio: id, cursor });
    if (!taken.ok) return stoppedBy(taken);
  }
  const handedOverAt = Date.now();
  await portfolio.setLocal(HANDED_OVER_AT, handedOverAt);
  return { kind: "paired", handedOverAt, added };
}

/** The key to them was lost with the data of a browser: no copy that is here has it. */
function sayClosed(count: number): void {
  if (count > 0) toast(`${recordsText(count)} с общего компьютера не открыть: ключа к ним здесь нет.`);
}

/** What was stored stays; the next run goes on from there. */
function stoppedBy({ code }: Refusal): ExtensionState {
  return { kind: code === "not-paired" ? "unpaired" : "broken" };
}

/**
 * The visits and how far they go, together. Null when they were asked for from another cursor than the stored one: after
 * a restore, or what another tab has taken over, it begins anew from there.
 */
async function store(
  portfolio: Portfolio,
  askedWith: Cursor | null,
  { visits, cursor }: { readonly visits: readonly Visit[]; readonly cursor: Cursor },
): Promise<number | null> {
  const { gate } = portfolio;
  const fresh = await portfolio.visits.unknown(visits);
  const work = async () => {
    if (!sameValue(await storedCursor(portfolio), askedWith)) return null;
    const added = fresh.length > 0 ? await portfolio.visits.add(fresh) : 0;
    await portfolio.setLocal(CURSOR, cursor);
    return added;
  };
  // A cursor alone is no change that a copy would lack.
  return fresh.length > 0 ? gate.write(work) : gate.db.transaction("rw", gate.db.local, work);
}

async function storedCursor(portfolio: Portfolio): Promise<Cursor | null> {
  const parsed = z.safeParse(calls["visits.acknowledge"].ask.shape.cursor, await portfolio.local(CURSOR));
  return parsed.success ? parsed.data : null;
}
