import { expect, test } from "vitest";
import { openBackup } from "../../../pwa/backup/open-backup";
import { contentOf, hashOf } from "../../support/backup-parts";
import { makeVector } from "../../support/backup-vector";
import { bytesAt, read } from "../../support/files";

const EXPECTED = "test/vectors/backup-v1.expected.json";
const frozen = new Blob([new Uint8Array(bytesAt("test/vectors/backup-v1.kopilka.zip"))]);

test("a backup made by version 0.1.0 opens for ever", async () => {
  const opened = await openBackup(frozen);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const content = await contentOf(opened.backup);
  const files = content.files.map(({ type, bytes }) => ({
    type,
    bytes: bytes.length,
    sha256: hashOf(bytes),
  }));
  expect({ ...content, files }).toEqual(JSON.parse(read(EXPECTED)));
  expect(opened.backup.manifest.counts).toEqual({ records: 2, changes: 5, visits: 2, files: 3 });
});

test("the same portfolio packed today holds the same", async () => {
  expect((await makeVector()).expected).toBe(read(EXPECTED));
});
