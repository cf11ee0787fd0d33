import { afterEach } from "vitest";
import { type OpenedCopy, openCopy } from "../../pwa/copies/open-copy";
import { saveCopy } from "../../pwa/copies/save-copy";
import { Portfolio } from "../../pwa/store/portfolio";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { uuid } from "./builders";

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
export async function copyOf(portfolio: Portfolio): Promise<OpenedCopy> {
  const saved = await saveCopy(portfolio);
  if (!saved.ok) throw new Error(saved.reason);
  return openedOf(saved.blob);
}

export async function openedOf(blob: Blob): Promise<OpenedCopy> {
  const result = await openCopy(blob);
  if (!result.ok) throw new Error(result.reason);
  return result.copy;
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

/** A small life: records of every state, visits in two months, a deleted one, two files. */
export async function aFullPortfolio(): Promise<Portfolio> {
  const portfolio = aPortfolio();
  await fill(portfolio);
  return portfolio;
}

async function fill({ records, files }: Portfolio): Promise<void> {
  const [first = "", gone = ""] = await records.addAll(note, [
    { text: "а", done: false },
    { text: "б", done: true },
  ]);
  await records.put(note, first, { text: "в" });
  await records.remove(note, gone);
  await files.add(new Blob(["%PDF-сертификат"]), "application/pdf");
  await files.add(new Blob(["фото"]), "image/jpeg");
}
