import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openBackup } from "../../pwa/backup/open-backup";
import { backupRefusalText } from "../../shared/exchange/backup-words";
import { spoilt } from "../support/arbitraries";
import { content } from "../support/backup-arbitraries";
import { type Content, contentOf, entriesOf, file, packed } from "../support/backup-parts";
import { type RawEntry, zipOf } from "../support/raw-zip";

const [sample] = fc.sample(
  content.filter(({ changes, months, files }) => changes.length > 3 && months.length > 1 && files.length > 1),
  { numRuns: 1, seed: 20_260_901 },
);
if (!sample) throw new Error("no sample");
const honest = await packed(sample);
const entries = await entriesOf(honest);
const tried = { taken: 0, refused: 0 };

/** What is given out is what was packed, or nothing is; and every refusal has words. */
async function expectHonest(
  bytes: Uint8Array<ArrayBuffer>,
  of: (content: Content) => unknown,
): Promise<void> {
  const opened = await openBackup(new Blob([bytes]));
  if (opened.ok) {
    tried.taken++;
    expect(of(await contentOf(opened.backup))).toEqual(of(sample as Content));
  } else {
    tried.refused++;
    expect(backupRefusalText(opened.refusal)).toMatch(/^[а-яё].+[^.]$/);
  }
}
const all = (whole: Content) => whole;
const data = ({ changes, months, files }: Content) => ({ changes, months, files });

test("whatever a portfolio holds comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(content, async (whole) => {
      const opened = await openBackup(new Blob([await packed(whole)]));
      if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
      expect(await contentOf(opened.backup)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test("equal content makes equal bytes", async () => {
  expect(await packed(structuredClone(sample))).toEqual(honest);
});

describe("a broken or forged backup gives what was packed or a refusal, and never throws:", () => {
  test("cut off anywhere, it is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: honest.length - 1 }), async (length) => {
        expect((await openBackup(new Blob([honest.slice(0, length)]))).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("bytes changed anywhere", async () => {
    const flip = fc.tuple(fc.nat({ max: honest.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 3 }), async (flips) => {
        const bytes = honest.slice();
        for (const [at, by] of flips) bytes[at] = (bytes[at] ?? 0) ^ by;
        await expectHonest(bytes, all);
      }),
      { numRuns: 400 },
    );
  });

  test("bytes put in, taken out, or moved about", async () => {
    const at = fc.nat({ max: honest.length });
    await fc.assert(
      fc.asyncProperty(at, at, at, fc.uint8Array({ maxLength: 50 }), async (a, b, c, put) => {
        const [from = 0, to = 0, end = 0] = [a, b, c].sort((x, y) => x - y);
        const piece = (start: number, stop?: number) => honest.slice(start, stop);
        for (const parts of [
          [piece(0, from), put, piece(from)],
          [piece(0, from), piece(to)],
          [piece(0, from), piece(to, end), piece(from, to), piece(end)],
        ]) {
          await expectHonest(new Uint8Array(Buffer.concat(parts)), all);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("entries renamed, repeated, dropped, swapped, or filled with something else", async () => {
    const one = fc.nat({ max: entries.length - 1 });
    const name = fc.oneof(
      fc.constantFrom(
        "manifest.json",
        "data/changes-00002.json",
        "../x",
        "files/",
        "",
        "data/visits-2026-11.json",
      ),
      fc.string({ unit: "binary", maxLength: 40 }),
      one.map((index) => entries[index]?.name ?? ""),
    );
    const edit: fc.Arbitrary<(entry: RawEntry) => RawEntry[]> = fc.oneof(
      name.map((other) => (entry: RawEntry) => [{ ...entry, name: other }]),
      name.map((other) => (entry: RawEntry) => [entry, { ...entry, name: other }]),
      fc.constant((entry: RawEntry) => [entry, entry]),
      fc.constant(() => []),
      one.map((index) => (entry: RawEntry) => [{ ...entry, bytes: entries[index]?.bytes ?? entry.bytes }]),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => (entry: RawEntry) => [{ ...entry, bytes }]),
      fc.nat({ max: 70_000 }).map((declared) => (entry: RawEntry) => [{ ...entry, declared }]),
      fc.nat({ max: honest.length }).map((offset) => (entry: RawEntry) => [{ ...entry, offset }]),
      fc.nat({ max: 0xffff }).map((flags) => (entry: RawEntry) => [{ ...entry, flags }]),
      fc.constantFrom(0 as const, 8, 12).map((method) => (entry: RawEntry) => [{ ...entry, method }]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(one, edit), { minLength: 1, maxLength: 2 }), async (edits) => {
        const edited = entries.flatMap((entry, index) =>
          edits.filter(([at]) => at === index).reduce((list, [, change]) => list.flatMap(change), [entry]),
        );
        await expectHonest(zipOf(edited), all);
      }),
      { numRuns: 300 },
    );
  });

  test("a manifest or a part with a field taken away, added or changed", async () => {
    const texts = entries.filter(({ name }) => name.endsWith(".json"));
    const json = fc.constantFrom(...texts).chain(({ name, bytes }) => {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return spoilt(fc.constant(value)).map((spoiled) => ({ name, bytes: file(JSON.stringify(spoiled)) }));
    });
    await fc.assert(
      fc.asyncProperty(json, async ({ name, bytes }) => {
        const edited = entries.map((entry) => (entry.name === name ? { ...entry, bytes } : entry));
        await expectHonest(zipOf(edited), data);
      }),
      { numRuns: 200 },
    );
  });

  test("any bytes at all", async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const start = fc.constantFrom("", "PK\x03\x04", "PK\x05\x06");
    await fc.assert(
      fc.asyncProperty(start, bytes, async (begins, rest) => {
        await expectHonest(new Uint8Array([...file(begins), ...rest]), all);
      }),
      { numRuns: 200 },
    );
  });

  test("and of all these cases most are refused, some harmless ones taken", () => {
    expect(tried.refused).toBeGreaterThan(900);
    expect(tried.taken).toBeGreaterThan(30);
  });
});
