import { BACKUP_LIMITS, PART_LIMITS } from "./backup-limits";
import type { BackupManifest } from "./backup-manifest";
import { MANIFEST_PATH, partOf } from "./backup-path";
import type { BackupRefusal, EntryProblem } from "./backup-refusal";

/** An entry as the archive's directory declares it. Nothing of this is proved before the entry is read. */
export interface DeclaredEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: "stored" | "deflated" | "other";
  readonly encrypted: boolean;
}

/** What is wrong with the entry that the manifest would be read from. */
export function manifestProblem(entry: DeclaredEntry): BackupRefusal | null {
  const problem = packingProblem(entry);
  if (problem) return { code: problem, entry: entry.name };
  return entry.bytes > PART_LIMITS.bytes ? { code: "too-big-entry", entry: entry.name } : null;
}

/** What is wrong between the archive's directory and the manifest, before anything is unpacked. */
export function inventoryProblem(
  declared: readonly DeclaredEntry[],
  manifest: BackupManifest,
): BackupRefusal | null {
  const listed = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  const found = new Set<string>();
  for (const entry of declared) {
    if (entry.name === MANIFEST_PATH) continue;
    const known = listed.get(entry.name);
    const problem = known ? entryProblem(entry, known.bytes) : strangerProblem(entry);
    if (problem) return { code: problem, entry: entry.name };
    found.add(entry.name);
  }
  const missing = manifest.entries.find(({ path }) => !found.has(path));
  return missing ? { code: "missing", entry: missing.path } : null;
}

function entryProblem(entry: DeclaredEntry, bytes: number): EntryProblem | null {
  const problem = packingProblem(entry);
  if (problem) return problem;
  if (entry.bytes !== bytes) return "changed";
  return partOf(entry.name)?.kind === "file" && entry.method !== "stored" ? "bad-method" : null;
}

function packingProblem({ encrypted, method, bytes, packedBytes }: DeclaredEntry): EntryProblem | null {
  if (encrypted) return "encrypted";
  if (method === "other") return "bad-method";
  if (method === "stored" && bytes !== packedBytes) return "changed";
  return bytes > packedBytes * BACKUP_LIMITS.ratio ? "bomb" : null;
}

/** A name that could lead out of a folder, or be read in two ways, is said apart from one that is only too many. */
function strangerProblem({ name }: DeclaredEntry): EntryProblem {
  const isPlain =
    /^[\p{L}\p{N} ._()/-]+$/u.test(name) && !name.startsWith("/") && !/(^|\/)\.\.?(\/|$)/.test(name);
  return isPlain ? "extra" : "bad-name";
}
