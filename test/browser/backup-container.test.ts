import { expect, test } from "vitest";
import { openBackup } from "../../pwa/backup/open-backup";
import { packBackup } from "../../pwa/backup/pack-backup";
import type { BackupSource } from "../../pwa/backup/source";
import { contentSecurityPolicy } from "../../pwa/csp.mjs";
import type { Change } from "../../shared/record/change";
import { uuid } from "../support/builders";

const DEVICE = uuid(1);
const MB = 1_000_000;

function aChange(number: number): Change {
  const stamp = `${String(1_795_000_000_000 + number).padStart(15, "0")}-00000-${DEVICE}`;
  return { record: uuid(number), kind: "course", stamp, fields: { title: `Курс ${number}` }, before: {} };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** So many changes, in lists of 700, and files of a megabyte. */
function aSource(changes: number, files: number): BackupSource {
  return {
    about: {
      app: "0.1.0",
      portfolio: uuid(2),
      portfolios: [uuid(2)],
      device: DEVICE,
      role: "teacher",
      madeAt: 1_795_000_000_000,
    },
    async *changes() {
      for (let start = 0; start < changes; start += 700) {
        yield Array.from({ length: Math.min(700, changes - start) }, (_, index) => aChange(start + index));
      }
    },
    async *months() {
      yield { month: "2026-11", visits: [], removed: [uuid(5)] };
    },
    async *files() {
      for (let number = 0; number < files; number++) {
        const bytes = new Uint8Array(MB).fill(number);
        yield { hash: await hashOf(bytes), type: "application/pdf", blob: new Blob([bytes]) };
      }
    },
  };
}

async function opened(blob: Blob) {
  const result = await openBackup(blob);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.backup;
}

test("a backup is packed, verified and read back under the app's own policy", async () => {
  const violations: string[] = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // The runner's own page needs its styles, its connection and its inline scripts; what a library could want stays shut.
  policy.content = contentSecurityPolicy
    .split("; ")
    .filter((rule) => /^(script-src|worker-src|require-trusted-types-for|trusted-types)/.test(rule))
    .join("; ");
  document.head.append(policy);

  const blob = await packBackup(aSource(5000, 3));
  const backup = await opened(blob);
  expect(backup.manifest.counts).toEqual({ records: 5000, changes: 5000, visits: 0, files: 3 });
  const lists: number[] = [];
  for await (const changes of backup.changes()) lists.push(changes.length);
  expect(lists).toEqual([2000, 2000, 1000]);
  const [first] = backup.files;
  const file = await backup.file(first?.hash ?? "");
  expect([file.size, file.type]).toEqual([MB, "application/pdf"]);
  expect(violations).toEqual([]);
});

test("a recovery point names its files and leaves their bytes in the store", async () => {
  const blob = await packBackup(aSource(1, 3), { files: "outside" });
  expect(blob.size).toBeLessThan(10_000);
  const backup = await opened(blob);
  expect(backup.files).toEqual([]);
  expect(backup.filesOutside.map(({ type, bytes }) => [type, bytes])).toEqual(
    Array.from({ length: 3 }, () => ["application/pdf", MB]),
  );
  expect(backup.manifest.counts.files).toBe(3);
});

test("the work is shown as it goes, and ends at the whole", async () => {
  const packing: number[] = [];
  const blob = await packBackup(aSource(10, 3), { onProgress: (done) => packing.push(done) });
  const opening: [number, number | null][] = [];
  await openBackup(blob, { onProgress: (done, total) => opening.push([done, total]) });
  expect(packing).toHaveLength(5);
  expect(opening.map(([done]) => done)).toEqual(packing);
  expect(opening.at(-1)).toEqual([packing.at(-1), packing.at(-1)]);
});

test("a backup that is written over while it is open gives out nothing more", async () => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle("x.kopilka.zip", { create: true });
  const write = async (content: Blob) => {
    const stream = await handle.createWritable();
    await stream.write(content);
    await stream.close();
  };
  const blob = await packBackup(aSource(10, 1));
  await write(blob);
  const onDisk = await handle.getFile();
  const backup = await opened(onDisk);
  await write(new Blob([new Uint8Array(blob.size)]));
  await expect(backup.changes().next()).rejects.toThrow(/changed while it was read/);
  await expect(backup.file(backup.files[0]?.hash ?? "")).rejects.toThrow(/changed while it was read/);
  expect(await openBackup(onDisk)).toMatchObject({ ok: false, refusal: { code: "unreadable" } });
});
