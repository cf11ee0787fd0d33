import type { LocalRow } from "./database";
import type { Portfolio } from "./portfolio";

/** Rows of the `local` table that hold a form as it was left: `draft.course.new`. */
const DRAFTS = "draft.";

export function draftKey(kind: string, form: string): string {
  return `${DRAFTS}${kind}.${form}`;
}

/** The drafts of all kinds, or of one. */
export async function draftRows({ gate: { db } }: Portfolio, kind?: string): Promise<LocalRow[]> {
  const prefix = kind === undefined ? DRAFTS : draftKey(kind, "");
  return db.local.where("key").startsWith(prefix).toArray();
}
