import { afterEach } from "vitest";
import type { OpenedBackup } from "../../pwa/backup/opened-backup";
import { guarded } from "../../pwa/copies/guarded";
import { oneAtATime } from "../../pwa/copies/one-at-a-time";
import { openCopy } from "../../pwa/copies/open-copy";
import type { RecoveryReason } from "../../pwa/copies/recovery-points";
import { saveCopy } from "../../pwa/copies/save-copy";
import { Portfolio } from "../../pwa/store/portfolio";
import { fold } from "../../shared/record/fold";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { at, aVisit, uuid } from "./builders";

/** A kind that people see. */
export const note = kindOf("note", z.object({ text: z.string(), done: z.boolean() }), {
  one: "Заметка",
  title: ({ text }) => String(text),
  labels: { text: "Текст", done: "Готово" },
  text: (_, value) => String(value),
});

const opened: Portfolio[] = [];
let devices = 0x100;

/** A portfolio of its own on a device of its own, in the browser's real database. */
export function aPortfolio(id: string = crypto.randomUUID()): Portfolio {
  const portfolio = new Portfolio({ id, role: "teacher", createdAt: 0 }, uuid(++devices));
  opened.push(portfolio);
  return portfolio;
}

afterEach(() => {
  for (const portfolio of opened.splice(0)) portfolio.close();
});

/** Its copy, through the file. */
export async function copyOf(portfolio: Portfolio): Promise<OpenedBackup> {
  const saved = await saveCopy(portfolio);
  if (!saved.ok) throw new Error(saved.reason);
  return openedOf(saved.blob);
}

export async function openedOf(blob: Blob): Promise<OpenedBackup> {
  const result = await openCopy(blob);
  if (!result.ok) throw new Error(result.reason);
  return result.copy;
}

/** A recovery point, as a step makes one that then changes nothing. */
export function pointBefore(portfolio: Portfolio, reason: RecoveryReason): Promise<boolean> {
  const nothing = async () => undefined;
  const plan = async () => ({ revision: null, apply: nothing });
  return oneAtATime(portfolio, () => guarded(portfolio, { reason, plan }));
}

/** Everything that a copy is answerable for, in the order of the database. */
export async function tablesOf({ gate: { db } }: Portfolio) {
  const files = await db.files.toArray();
  return {
    records: await db.records.toArray(),
    changes: await db.changes.toArray(),
    months: await db.months.toArray(),
    files: await Promise.all(
      files.map(async ({ hash, type, blob }) => ({ hash, type, text: await blob.text() })),
    ),
  };
}

/** A small life: records of every state, an open difference, visits in two months, a deleted one, two files, a draft. */
export async function aFullPortfolio(): Promise<Portfolio> {
  const portfolio = aPortfolio();
  await fill(portfolio);
  return portfolio;
}

async function fill(portfolio: Portfolio): Promise<void> {
  const { records, files, visits } = portfolio;
  const [first = "", gone = ""] = await records.addAll(note, [
    { text: "а", done: false },
    { text: "б", done: true },
  ]);
  await records.put(note, first, { text: "в" });
  await records.remove(note, gone);
  await writeApart(portfolio, first);
  const days = ["2026-03-31 10:00", "2026-04-01 10:00", "2026-04-02 10:00"];
  const seen = days.map((day) => aVisit({ startedAt: at(day) }));
  await visits.add(seen);
  for (const visit of seen.slice(-1)) await visits.remove(visit);
  await files.add(new Blob(["%PDF-сертификат"]), "application/pdf");
  await files.add(new Blob(["фото"]), "image/jpeg");
  await portfolio.setLocal("draft.note.new", { at: 1, values: { text: "не дописано" } });
}

/** What another device had written into the note before, unseen here: it lost, and nobody has decided yet. */
async function writeApart({ gate: { db }, records }: Portfolio, id: string): Promise<void> {
  const log = await records.log(id);
  const earlier = String(Date.now() - 60_000).padStart(15, "0");
  const stamp = `${earlier}-00000-${uuid(0xfff)}`;
  const apart = { record: id, kind: note.name, stamp, fields: { text: "иначе" }, before: {} };
  await db.changes.add(apart);
  await db.records.put(fold([apart, ...log]));
}
