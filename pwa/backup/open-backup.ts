import { inventoryProblem, manifestProblem } from "../../shared/exchange/backup-inventory";
import { type BackupEntry, type BackupManifest, backupFormat } from "../../shared/exchange/backup-manifest";
import { MANIFEST_PATH } from "../../shared/exchange/backup-path";
import type { BackupRefusal } from "../../shared/exchange/backup-refusal";
import { BackupTally, type TallyProblem } from "../../shared/exchange/backup-tally";
import { openFile, type Refusal } from "../../shared/exchange/open-file";
import { Archive } from "./archive";
import { lookAt } from "./look-at";
import { OpenedBackup } from "./opened-backup";
import { type Part, readPart } from "./read-part";
import type { OnProgress } from "./source";

export type BackupOpened =
  | { readonly ok: true; readonly backup: OpenedBackup }
  | { readonly ok: false; readonly refusal: BackupRefusal };

interface Options {
  readonly onProgress?: OnProgress;
  /** Changes and months stay in memory, for whoever needs them all: nothing is unpacked and proved twice. */
  readonly keep?: boolean;
}

/**
 * Opens a backup from outside. The whole gate is passed before anything is given out: the directory, the manifest, and
 * every entry unpacked, hashed, read and counted. Never throws, changes nothing.
 */
export async function openBackup(
  blob: Blob,
  { onProgress, keep = false }: Options = {},
): Promise<BackupOpened> {
  const stranger = await lookAt(blob);
  if (stranger) return refuse(stranger);
  const opened = await Archive.open(blob);
  if (!opened.ok) return opened;
  const { archive } = opened;
  const head = await readManifest(archive);
  if (!head.ok) return head;
  const { manifest } = head;
  const kept = new Map<string, Part>();
  const onPart = ({ path }: BackupEntry, part: Part) => {
    if (keep && part.kind !== "file") kept.set(path, part);
  };
  const problem =
    inventoryProblem(archive.entries, manifest) ??
    (await contentProblem(archive, manifest, { onPart, onProgress }));
  return problem ? refuse(problem) : { ok: true, backup: new OpenedBackup(archive, manifest, kept) };
}

/** The head alone, without a look at what it promises. */
export async function readManifest(
  archive: Archive,
): Promise<{ ok: true; manifest: BackupManifest } | { ok: false; refusal: BackupRefusal }> {
  const entry = archive.entry(MANIFEST_PATH);
  if (!entry) return refuse({ code: "not-ours" });
  const problem = manifestProblem(entry);
  if (problem) return refuse(problem);
  const read = await archive.readText(MANIFEST_PATH);
  if (!read.ok) return read;
  const opened = openFile(read.bytes, backupFormat);
  return opened.ok ? { ok: true, manifest: opened.file } : refuse(ofManifest(opened.refusal));
}

interface Watch {
  readonly onPart: (entry: BackupEntry, part: Part) => void;
  readonly onProgress: OnProgress | undefined;
}

async function contentProblem(
  archive: Archive,
  manifest: BackupManifest,
  { onPart, onProgress }: Watch,
): Promise<BackupRefusal | null> {
  const total = manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const tally = new BackupTally();
  let done = 0;
  for (const entry of manifest.entries) {
    const read = await readPart(archive, entry);
    const problem = read.ok ? tallyProblem(entry, read.part, tally) : read.refusal;
    if (problem) return problem;
    if (read.ok) onPart(entry, read.part);
    done += entry.bytes;
    onProgress?.(done, total);
  }
  return countProblem(manifest, tally);
}

function tallyProblem({ path }: BackupEntry, part: Part, tally: BackupTally): BackupRefusal | null {
  if (part.kind === "file") return null;
  const problem = part.kind === "changes" ? tally.addChanges(part.changes) : tally.addMonth(part.segment);
  return problem && { code: CODE[problem], entry: path };
}

const CODE = {
  "two-kinds": "two-kinds",
  repeated: "repeated",
  "too-many": "too-many-rows",
} as const satisfies Record<TallyProblem, string>;

function countProblem(
  { counts, entries, outside = [] }: BackupManifest,
  tally: BackupTally,
): BackupRefusal | null {
  const files = [...entries, ...outside].filter(({ path }) => path.startsWith("files/")).length;
  const counted = { ...tally.counts(), files };
  for (const what of ["records", "changes", "visits", "files"] as const) {
    if (counts[what] !== counted[what]) return { code: "miscounted", what };
  }
  return null;
}

function ofManifest(refusal: Refusal): BackupRefusal {
  const { code } = refusal;
  if (code === "not-ours") return { code };
  if (code === "newer-version" || code === "other-format") return refusal;
  if (code === "bad-field") return { ...refusal, entry: MANIFEST_PATH };
  return { code: "bad-json", entry: MANIFEST_PATH, problem: code };
}

function refuse(refusal: BackupRefusal): { ok: false; refusal: BackupRefusal } {
  return { ok: false, refusal };
}
