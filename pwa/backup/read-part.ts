import type { BackupEntry } from "../../shared/exchange/backup-manifest";
import { readChanges, readMonth } from "../../shared/exchange/backup-parts";
import { partOf } from "../../shared/exchange/backup-path";
import type { BackupRefusal } from "../../shared/exchange/backup-refusal";
import type { Change } from "../../shared/record/change";
import type { MonthSegment } from "../../shared/usage/month-segment";
import { sha256Of } from "../digest";
import type { Archive } from "./archive";

/** A part of a backup, proved to be the one that the manifest names. */
export type Part =
  | { readonly kind: "changes"; readonly changes: readonly Change[] }
  | { readonly kind: "visits"; readonly segment: MonthSegment }
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer> };

type PartRead =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly refusal: BackupRefusal };

export async function readPart(archive: Archive, { path, sha256 }: BackupEntry): Promise<PartRead> {
  const kind = partOf(path)?.kind;
  const read = kind === "file" ? await archive.readStored(path) : await archive.readText(path);
  if (!read.ok) return read;
  const { bytes } = read;
  if ((await sha256Of(bytes)) !== sha256) return { ok: false, refusal: { code: "changed", entry: path } };
  if (kind === "file") return { ok: true, part: { kind, bytes } };
  if (kind === "visits") {
    const month = readMonth(path, bytes);
    return month.ok ? { ok: true, part: { kind, segment: month.value } } : month;
  }
  const changes = readChanges(path, bytes);
  return changes.ok ? { ok: true, part: { kind: "changes", changes: changes.value } } : changes;
}
