import * as z from "zod/mini";
import { Uuid } from "../usage/visit";
import { Stamp } from "./stamp";

/**
 * The one envelope of everything stored that is not a visit or a file (ADR 2). Each field carries the stamp of its last
 * write, so two devices merge field by field; `removed` is a tombstone, never a missing row.
 */
export const StoredRecord = z.strictObject({
  id: Uuid,
  kind: z.string(),
  fields: z.record(z.string(), z.unknown()),
  stamps: z.record(z.string(), Stamp),
  removed: z.nullable(Stamp),
});
export type StoredRecord = z.infer<typeof StoredRecord>;

/** The record after a write: the fields given are replaced and stamped, the others stay. */
export function written(
  before: StoredRecord | undefined,
  {
    id,
    kind,
    fields,
    stamp,
  }: { id: string; kind: string; fields: Readonly<Record<string, unknown>>; stamp: Stamp },
): StoredRecord {
  const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
  return {
    id,
    kind,
    fields: { ...before?.fields, ...fields },
    stamps: { ...before?.stamps, ...stamps },
    removed: null,
  };
}

/** The newest stamp in a record: what the next local edit must exceed. */
export function newestStamp(record: StoredRecord | undefined): Stamp | null {
  if (!record) return null;
  return [...Object.values(record.stamps), record.removed ?? ""].sort().at(-1) || null;
}
