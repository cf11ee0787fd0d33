import { createHash } from "node:crypto";
import type { OpenedBackup } from "../../pwa/backup/opened-backup";
import { packBackup } from "../../pwa/backup/pack-backup";
import type { BackupAbout, BackupFile, BackupSource } from "../../pwa/backup/source";
import { BlobReader, Uint8ArrayWriter, ZipReader } from "../../pwa/zip";
import type { BackupManifest } from "../../shared/exchange/backup-manifest";
import type { Change } from "../../shared/record/change";
import type { MonthSegment } from "../../shared/usage/month-segment";
import { at, aVisit, bytesOf, uuid } from "./builders";
import { type RawEntry, zipOf } from "./raw-zip";

/** What a backup holds, as plain lists: what goes in and what comes out are compared as these. */
export interface Content {
  readonly about: BackupAbout;
  readonly changes: readonly Change[];
  readonly months: readonly MonthSegment[];
  readonly files: readonly { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

export const DEVICE = uuid(1);

export function aStamp(ms: number, count = 0, device = DEVICE): string {
  return `${String(ms).padStart(15, "0")}-${String(count).padStart(5, "0")}-${device}`;
}

export function aChange(rest: Partial<Change> = {}): Change {
  const stamp = aStamp(at("2026-11-21 10:00"));
  return { record: uuid(100), kind: "course", stamp, fields: { title: "Курс" }, before: {}, ...rest };
}

export function aMonth(rest: Partial<MonthSegment> = {}): MonthSegment {
  const visits = [aVisit({ id: uuid(200), startedAt: at("2026-11-21 10:00") })];
  return { month: "2026-11", visits, removed: [], ...rest };
}

export function aContent(rest: Partial<Content> = {}): Content {
  const about: BackupAbout = {
    app: "0.1.0",
    portfolio: uuid(2),
    portfolios: [uuid(2)],
    device: DEVICE,
    role: "teacher",
    madeAt: at("2026-11-21 12:00"),
  };
  const files = [{ type: "application/pdf", bytes: file("%PDF-1.4") }];
  return { about, changes: [aChange()], months: [aMonth()], files, ...rest };
}

export function file(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytesOf(text));
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function sourceOf({ about, changes, months, files }: Content): BackupSource {
  return {
    about,
    changes: () => each([changes]),
    months: () => each(months),
    files: () =>
      each(
        files.map(
          ({ type, bytes }): BackupFile => ({ hash: hashOf(bytes), type, blob: new Blob([bytes], { type }) }),
        ),
      ),
  };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export async function packed(content: Content): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await packBackup(sourceOf(content))).arrayBuffer());
}

/** All that an opened backup gives out. */
export async function contentOf(backup: OpenedBackup): Promise<Content> {
  const { app, portfolio, portfolios, device, role, madeAt } = backup.manifest;
  const changes: Change[] = [];
  for await (const some of backup.changes()) changes.push(...some);
  const months: MonthSegment[] = [];
  for await (const segment of backup.months()) months.push(segment);
  const files: Content["files"][number][] = [];
  for (const { hash, type } of backup.files) {
    files.push({ type, bytes: new Uint8Array(await (await backup.file(hash)).arrayBuffer()) });
  }
  return { about: { app, portfolio, portfolios, device, role, madeAt }, changes, months, files };
}

/** The entries of an archive, unpacked, to be packed again by `zipOf` with something changed. */
export async function entriesOf(zip: Uint8Array<ArrayBuffer>): Promise<RawEntry[]> {
  const entries: RawEntry[] = [];
  for await (const entry of new ZipReader(new BlobReader(new Blob([zip]))).getEntriesGenerator()) {
    if (entry.directory) continue;
    const bytes = await entry.getData(new Uint8ArrayWriter());
    entries.push({ name: entry.filename, bytes, method: entry.compressionMethod === 0 ? 0 : 8 });
  }
  return entries;
}

/** Packs the entries again, with a manifest that tells the truth of them unless `lie` changes it. */
export function forged(
  entries: readonly RawEntry[],
  lie: (manifest: BackupManifest) => unknown = (manifest) => manifest,
): Uint8Array<ArrayBuffer> {
  const rest = entries.filter(({ name }) => name !== "manifest.json");
  const old = entries.find(({ name }) => name === "manifest.json");
  const manifest = JSON.parse(new TextDecoder().decode(old?.bytes)) as BackupManifest;
  const listed = rest.map(({ name, bytes }) => ({ path: name, bytes: bytes.length, sha256: hashOf(bytes) }));
  const text = JSON.stringify(lie({ ...manifest, entries: listed }));
  return zipOf([...rest, { name: "manifest.json", bytes: file(text), method: 8 }]);
}
