import type { Change } from "../record/change";
import { Change as ChangeSchema } from "../record/change-schema";
import { MonthSegment } from "../usage/month-segment";
import * as z from "../zod";
import { BACKUP_LIMITS, PART_LIMITS } from "./backup-limits";
import { visitsPath } from "./backup-path";
import type { BackupRefusal } from "./backup-refusal";
import { readJson } from "./read-json";

/** Changes of one part of a backup. */
export const ChangesPart = z.array(ChangeSchema).check(z.maxLength(BACKUP_LIMITS.changesInPart));

export type PartRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: BackupRefusal };

export function readChanges(path: string, bytes: Uint8Array): PartRead<readonly Change[]> {
  return readPart(path, bytes, ChangesPart);
}

/** The month must be the one that the path names: no month has two parts. */
export function readMonth(path: string, bytes: Uint8Array): PartRead<MonthSegment> {
  const read = readPart(path, bytes, MonthSegment);
  if (!read.ok || visitsPath(read.value.month) === path) return read;
  return { ok: false, refusal: { code: "bad-field", entry: path, path: "month" } };
}

function readPart<T>(path: string, bytes: Uint8Array, schema: z.core.$ZodType<T>): PartRead<T> {
  const read = readJson(bytes, PART_LIMITS);
  if (!read.ok) return { ok: false, refusal: { code: "bad-json", entry: path, problem: read.problem } };
  const parsed = z.safeParse(schema, read.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const field = parsed.error.issues[0]?.path.join(".") ?? "";
  return { ok: false, refusal: { code: "bad-field", entry: path, path: field } };
}
