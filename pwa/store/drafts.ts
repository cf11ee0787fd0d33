import type { LocalRow } from "./database";
import type { Portfolio } from "./portfolio";

/** Rows of the `local` table that hold a form as it was left: `draft.course.new`. */
const DRAFTS = "draft.";

export function draftKey(kind: string, form: string): string {
  return `${DRAFTS}${kind}.${form}`;
}

export async function draftRows({ gate: { db } }: Portfolio): Promise<LocalRow[]> {
  return db.local.where("key").startsWith(DRAFTS).toArray();
}

/** Names of the forms of a kind that were left. */
export async function draftForms(portfolio: Portfolio, kind: string): Promise<string[]> {
  const prefix = draftKey(kind, "");
  const keys = (await draftRows(portfolio)).map(({ key }) => key);
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}
