import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openBackup } from "../../../pwa/backup/open-backup";
import { configure } from "../../../pwa/zip";
import { BACKUP_LIMITS, PART_LIMITS } from "../../../shared/exchange/backup-limits";
import { aChange, aContent, contentOf, entriesOf, file, forged, packed } from "../../support/backup-parts";
import { zipOf } from "../../support/raw-zip";

const MB = 1_000_000;
const open = (bytes: Uint8Array<ArrayBuffer>) => openBackup(new Blob([bytes]));
const refused = (refusal: object) => ({ ok: false, refusal });
const honest = await entriesOf(await packed(aContent()));
const NAME = "data/changes-00002.json";

/** Zeros, deflated at 1029 : 1, without ever having all of them in memory. */
function deflatedZeros(megabytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(MB), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const end = deflateRawSync(new Uint8Array());
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), end]);
}

/** Bytes that inflating gives out while `work` runs. */
async function inflatedDuring(work: () => Promise<unknown>): Promise<number> {
  const Original = globalThis.DecompressionStream;
  let bytes = 0;
  class Counting {
    readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
    readonly writable: WritableStream<BufferSource>;
    constructor(format: CompressionFormat) {
      const stream = new Original(format);
      this.writable = stream.writable;
      this.readable = stream.readable.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, controller) {
            bytes += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
    }
  }
  configure({ DecompressionStream: Counting });
  try {
    await work();
  } finally {
    configure({ DecompressionStream: Original });
  }
  return bytes;
}

describe("a bomb is refused and not unpacked:", () => {
  const zeros = { name: NAME, bytes: file(""), method: 8 } as const;

  test("one that declares what it is, at 1029 : 1", async () => {
    const bytes = new Uint8Array(31 * MB);
    const bomb = forged([...honest, { name: NAME, bytes, method: 8, packed: deflatedZeros(31) }]);
    expect(bomb.length).toBeLessThan(MB);
    const inflated = await inflatedDuring(async () => {
      expect(await open(bomb)).toEqual(refused({ code: "bomb", entry: NAME }));
    });
    expect(inflated).toBeLessThan(MB);
  });

  test("one of ten gigabytes that declares to be small", async () => {
    const bomb = forged([...honest, { ...zeros, bytes: new Uint8Array(MB), packed: deflatedZeros(10_000) }]);
    const inflated = await inflatedDuring(async () => {
      expect(await open(bomb)).toEqual(refused({ code: "changed", entry: NAME }));
    });
    expect(inflated).toBeLessThan(3 * MB);
  });

  test("one of a hundred megabytes, at a ratio of ours, that the manifest calls small", async () => {
    const padded = Buffer.concat([deflatedZeros(100), new Uint8Array(MB)]);
    const big = { name: NAME, bytes: file("[]"), method: 8, packed: padded, declared: 100 * MB } as const;
    const inflated = await inflatedDuring(async () => {
      expect(await open(forged([...honest, big]))).toEqual(refused({ code: "changed", entry: NAME }));
    });
    expect(inflated).toBeLessThan(MB);
  });

  test("a manifest of ten gigabytes", async () => {
    const bytes = new Uint8Array(MB);
    const bomb = zipOf([{ name: "manifest.json", bytes, method: 8, packed: deflatedZeros(10_000) }]);
    const inflated = await inflatedDuring(async () => {
      expect(await open(bomb)).toEqual(refused({ code: "changed", entry: "manifest.json" }));
    });
    expect(inflated).toBeLessThan(3 * MB);
  });

  test("a directory that declares itself longer than any of ours", async () => {
    const length = PART_LIMITS.bytes + 1;
    const end = zipOf([]);
    const view = new DataView(end.buffer);
    view.setUint16(10, 1, true);
    view.setUint32(12, length, true);
    const directory = new Blob(["PK\x01\x02", new Uint8Array(length - 4)]);
    const read: number[] = [];
    const blob = new Blob([directory, end]);
    const slice = blob.slice.bind(blob);
    blob.slice = (from, to, type) => {
      read.push((to ?? blob.size) - (from ?? 0));
      return slice(from, to, type);
    };
    expect((await openBackup(blob)).ok).toBe(false);
    expect(Math.max(...read)).toBeLessThan(3 * MB);
  });

  test("a file of more than four gigabytes", async () => {
    const blob = Object.defineProperty(new Blob(["PK"]), "size", { value: BACKUP_LIMITS.totalBytes + 1 });
    expect(await openBackup(blob)).toEqual(refused({ code: "too-big" }));
  });

  test("a text, a manifest or a file that declares itself too long", async () => {
    const long = PART_LIMITS.bytes + 1;
    const packedAs = { method: 8, packed: new Uint8Array(MB) } as const;
    const manifest = zipOf([{ name: "manifest.json", bytes: file(""), ...packedAs, declared: long }]);
    expect(await open(manifest)).toEqual(refused({ code: "too-big-entry", entry: "manifest.json" }));
    const lying = (name: string, bytes: number) =>
      forged(honest, (all) => ({
        ...all,
        entries: [...all.entries, { path: name, bytes, sha256: "0".repeat(64) }],
      }));
    expect(await open(lying(NAME, long))).toMatchObject(refused({ code: "bad-field" }));
    const scan = `files/${"0".repeat(64)}.pdf`;
    expect(await open(lying(scan, BACKUP_LIMITS.fileBytes + 1))).toMatchObject(
      refused({ code: "bad-field" }),
    );
    expect(await open(lying(scan, BACKUP_LIMITS.fileBytes))).toEqual(
      refused({ code: "missing", entry: scan }),
    );
  });
});

test("a text of ours that deflate makes too small to be believed is written as it is", async () => {
  const content = aContent({ changes: [aChange({ fields: { text: "а".repeat(300_000) } })] });
  const opened = await open(await packed(content));
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  expect(await contentOf(opened.backup)).toEqual(content);
});
