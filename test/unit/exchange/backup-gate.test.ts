import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openBackup } from "../../../pwa/backup/open-backup";
import type { BackupManifest } from "../../../shared/exchange/backup-manifest";
import { campaignFile } from "../../../shared/monitoring/campaign-file";
import { aContent, contentOf, entriesOf, file, forged, hashOf, packed } from "../../support/backup-parts";
import { aCampaign, aSubmission, hex64, uuid } from "../../support/builders";
import { type RawEntry, zipOf } from "../../support/raw-zip";

const open = (bytes: Uint8Array<ArrayBuffer>) => openBackup(new Blob([bytes]));
const refused = (refusal: object) => ({ ok: false, refusal });
const json = (value: unknown) => file(JSON.stringify(value));

const honest = await packed(aContent());
const entries = await entriesOf(honest);
const CHANGES = "data/changes-00001.json";
const PDF = entries.find(({ name }) => name.startsWith("files/"))?.name ?? "";
/** The honest entries, each passed through `change`; `forged` makes the manifest fit again. */
const edited = (change: (entry: RawEntry) => RawEntry) => entries.map(change);
const replaced = (name: string, rest: Partial<RawEntry>) =>
  edited((entry) => (entry.name === name ? { ...entry, ...rest } : entry));

test("what was packed is opened, and the archive that the tests forge is taken when nothing in it is forged", async () => {
  for (const bytes of [honest, forged(entries), zipOf(entries)]) {
    const opened = await open(bytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    expect(await contentOf(opened.backup)).toEqual(aContent());
  }
});

describe("what is no backup at all is named:", () => {
  test.each([
    ["nothing", new Uint8Array(), { code: "empty" }],
    ["words", file("Добрый день"), { code: "not-archive" }],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), { code: "not-archive" }],
    ["gzip", new Uint8Array(gzipSync("я")), { code: "not-archive" }],
    ["a renamed program", file("MZ\u0090\u0000"), { code: "program" }],
    ["a program with a backup behind it", join(file("MZ"), honest), { code: "program" }],
    ["a script", file("#!/bin/sh"), { code: "program" }],
    ["a sealed file", file("age-encryption.org/v1\n"), { code: "sealed" }],
    ["a campaign", json(campaignFile(aCampaign())), { code: "other-format", found: "kopilka.campaign" }],
    ["a submission", json(aSubmission()), { code: "other-format", found: "kopilka.submission" }],
    ["its own manifest, unpacked", entries.at(-1)?.bytes ?? file(""), { code: "not-archive" }],
    [
      "an archive of somebody else",
      zipOf([{ name: "word/document.xml", bytes: file("<w/>") }]),
      { code: "not-ours" },
    ],
    ["an archive of nothing", zipOf([]), { code: "not-ours" }],
    ["half an archive", honest.slice(0, honest.length / 2), { code: "truncated" }],
    ["the first four bytes of one", honest.slice(0, 4), { code: "truncated" }],
    ["an archive with something behind it", join(honest, file("x")), { code: "damaged" }],
    ["an archive with something before it", join(file("PK"), honest), { code: "damaged" }],
  ])("%s", async (_, bytes, refusal) => {
    expect(await open(new Uint8Array(bytes))).toEqual(refused(refusal));
  });

  test("a file that the disk does not give", async () => {
    const gone = new Blob([honest]);
    const error = Object.assign(new Error("gone"), { name: "NotReadableError" });
    gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(error) });
    expect(await openBackup(gone)).toEqual(refused({ code: "unreadable" }));
  });
});

describe("a manifest that is not ours to read is refused:", () => {
  const withManifest = (change: (manifest: BackupManifest) => unknown) => forged(entries, change);

  test("a newer version, never half-read", async () => {
    const newer = forged([...entries, { name: "something/new.bin", bytes: file("?") }], (manifest) => ({
      ...manifest,
      version: 2,
      more: true,
    }));
    expect(await open(newer)).toEqual(refused({ code: "newer-version", found: 2 }));
  });

  test.each([
    ["another format of ours", { format: "kopilka.vault" }, { code: "other-format", found: "kopilka.vault" }],
    ["another format", { format: "other" }, { code: "not-ours" }],
    ["a version that never was", { version: 0 }, { code: "bad-field", path: "version" }],
    ["a field too many", { name: "Иванова" }, { code: "bad-field" }],
    ["a role of nobody", { role: "admin" }, { code: "bad-field", path: "role" }],
    ["no portfolios", { portfolios: [] }, { code: "bad-field", path: "portfolios" }],
    ["portfolios without its own", { portfolios: [uuid(9)] }, { code: "bad-field", path: "portfolios" }],
    ["markup for a version", { app: "<img src=x>" }, { code: "bad-field", path: "app" }],
    ["a time before all", { madeAt: -1 }, { code: "bad-field", path: "madeAt" }],
    [
      "fewer changes than there are",
      { counts: { records: 1, changes: 0, visits: 1, files: 1 } },
      { code: "miscounted", what: "changes" },
    ],
    [
      "more records than there are",
      { counts: { records: 2, changes: 1, visits: 1, files: 1 } },
      { code: "miscounted", what: "records" },
    ],
    [
      "more visits than there are",
      { counts: { records: 1, changes: 1, visits: 9, files: 1 } },
      { code: "miscounted", what: "visits" },
    ],
    [
      "no files where there is one",
      { counts: { records: 1, changes: 1, visits: 1, files: 0 } },
      { code: "miscounted", what: "files" },
    ],
  ])("%s", async (_, rest, refusal) => {
    expect(await open(withManifest((manifest) => ({ ...manifest, ...rest })))).toMatchObject(
      refused(refusal),
    );
  });

  test.each([
    ["not JSON", "{", "not-json"],
    ["a way into a prototype", '{"__proto__":1,"format":"kopilka.backup"}', "forbidden-key"],
    ["endless depth", "[".repeat(100_000), "too-deep"],
  ])("%s", async (_, text, problem) => {
    const bytes = zipOf(replaced("manifest.json", { bytes: file(text), method: 0 }));
    expect(await open(bytes)).toEqual(refused({ code: "bad-json", entry: "manifest.json", problem }));
  });

  test("one that lists an entry twice, or one file under two endings", async () => {
    const twice = withManifest((manifest) => ({
      ...manifest,
      entries: [...manifest.entries, ...manifest.entries],
    }));
    expect(await open(twice)).toMatchObject(refused({ code: "bad-field", path: "entries" }));
    const endings = [...entries, { name: PDF.replace("pdf", "bin"), bytes: file("%PDF-1.4") }];
    expect(await open(forged(endings))).toMatchObject(refused({ code: "bad-field", path: "entries" }));
  });

  test("one that calls a file by another hash than its own", async () => {
    const name = `files/${hex64(7)}.pdf`;
    const renamed = forged(replaced(PDF, { name }));
    expect(await open(renamed)).toMatchObject(refused({ code: "bad-field" }));
    expect(
      await open(forged([...entries, { name: `files/${hashOf(file("x"))}.png`, bytes: file("x") }])),
    ).toEqual(refused({ code: "miscounted", what: "files" }));
  });
});

describe("entries that do not agree with the manifest are refused:", () => {
  test.each<[string, RawEntry[], object]>([
    [
      "a changed one",
      replaced(CHANGES, { bytes: file("[]"), method: 0 }),
      { code: "changed", entry: CHANGES },
    ],
    [
      "one changed without changing its length",
      replaced(PDF, { bytes: file("%PDF-1.5") }),
      { code: "changed", entry: PDF },
    ],
    ["one taken away", entries.filter(({ name }) => name !== CHANGES), { code: "missing", entry: CHANGES }],
    [
      "one too many",
      [...entries, { name: "files/readme.txt", bytes: file("?") }],
      { code: "extra", entry: "files/readme.txt" },
    ],
    ["a folder", [...entries, { name: "files/", bytes: file("") }], { code: "extra", entry: "files/" }],
    ["one there twice", [...entries, ...entries.slice(0, 1)], { code: "duplicate", entry: entries[0]?.name }],
    [
      "a path upwards",
      [...entries, { name: "files/../../x", bytes: file("?") }],
      { code: "bad-name", entry: "files/../../x" },
    ],
    [
      "a path from the root",
      [...entries, { name: "/etc/passwd", bytes: file("?") }],
      { code: "bad-name", entry: "/etc/passwd" },
    ],
    [
      "a path of Windows",
      [...entries, { name: "files\\x.pdf", bytes: file("?") }],
      { code: "bad-name", entry: "files\\x.pdf" },
    ],
    [
      "a name cut by a NUL",
      [...entries, { name: "files/x.pdf\0.exe", bytes: file("?") }],
      { code: "bad-name", entry: "files/x.pdf\0.exe" },
    ],
    [
      "a name that is turned around",
      [...entries, { name: "files/\u202efdp.exe", bytes: file("?") }],
      { code: "bad-name", entry: "files/\u202efdp.exe" },
    ],
    ["one under a password", replaced(PDF, { flags: 0x801 }), { code: "encrypted", entry: PDF }],
    ["one packed in another way", replaced(CHANGES, { method: 12 }), { code: "bad-method", entry: CHANGES }],
    ["a packed file", replaced(PDF, { method: 8 }), { code: "bad-method", entry: PDF }],
    ["one that declares another length", replaced(PDF, { declared: 9 }), { code: "changed", entry: PDF }],
  ])("%s", async (_, edit, refusal) => {
    expect(await open(zipOf(edit))).toEqual(refused(refusal));
  });

  test("two that swapped their places", async () => {
    const [first, second] = [CHANGES, "data/visits-2026-11.json"];
    const swapped = edited((entry) => {
      const name = entry.name === first ? second : entry.name === second ? first : entry.name;
      return { ...entry, name };
    });
    expect(await open(zipOf(swapped))).toMatchObject(refused({ code: "changed" }));
  });

  test("one that lies inside another", async () => {
    const inner = { name: "data/changes-00002.json", bytes: file("[]") };
    const hidden = zipOf([inner]).slice(0, 30 + inner.name.length + 2);
    const outer = { name: `files/${hashOf(hidden)}.bin`, bytes: hidden };
    const offset = 30 + outer.name.length;
    expect(await open(forged([outer, ...entries, { ...inner, offset }]))).toEqual(
      refused({ code: "overlapping", entry: inner.name }),
    );
  });

  test("a stored backup inside a backup is a file like any other, and is not opened", async () => {
    const inner = { type: "application/octet-stream", bytes: honest };
    const opened = await open(await packed(aContent({ files: [inner] })));
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    expect((await contentOf(opened.backup)).files).toEqual([inner]);
  });
});

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
