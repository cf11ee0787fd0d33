import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openFile } from "../../shared/exchange/open-file";
import type { Visit } from "../../shared/usage/visit";
import { codesOf, readCode } from "../../shared/usage/visits-code";
import { type VisitsFile, visitsFormat } from "../../shared/usage/visits-file";

const ADDRESS = "https://shkola.ru/kopilka/";
const OWN = { id: "own-0123abcd", name: "Тетрадь «№ 5»" };
const moment = fc.integer({ min: 0, max: 8_640_000_000_000_000 });

const visit: fc.Arbitrary<Visit> = fc.record(
  {
    id: fc.uuid(),
    platform: fc.constantFrom("resh", "uchi", "lib-cok", OWN.id),
    startedAt: moment,
    endedAt: moment,
    offsetMinutes: fc.integer({ min: -840, max: 840 }),
    source: fc.constantFrom("extension", "manual", "recalled"),
    device: fc.uuid(),
    owner: fc.option(fc.uuid()),
    marked: fc.constant(true),
    grade: fc.integer({ min: 1, max: 12 }),
    subject: fc
      .string({ minLength: 1, maxLength: 80, unit: "grapheme-composite" })
      .filter((text) => text.length <= 80),
  },
  {
    requiredKeys: ["id", "platform", "startedAt", "endedAt", "offsetMinutes", "source", "device", "owner"],
  },
);

async function open(text: string) {
  const bytes = await readCode(text);
  return bytes && openFile<VisitsFile>(bytes, visitsFormat);
}
const payloads = async (visits: Visit[]) =>
  (await codesOf(ADDRESS, visits, [OWN]))?.map((code) => code.slice(code.lastIndexOf("/") + 1));

test("whatever visits go into codes come out, each once, in their order and as they were", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 40 }), async (visits) => {
      const opened = await Promise.all(((await payloads(visits)) ?? []).map(open));
      const files = opened.map((one) => (one?.ok ? one.file : null));
      expect(files.flatMap((file) => file?.visits)).toEqual(visits);
      for (const file of files) {
        const isUsed = file?.visits.some(({ platform }) => platform === OWN.id);
        expect(file?.own).toEqual(isUsed ? [OWN] : []);
      }
    }),
  );
});

test("a code that was cut off is refused at every length", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 5 }), fc.nat(), async (visits, at) => {
      const [text = ""] = (await payloads(visits)) ?? [];
      const cut = await open(text.slice(0, at % text.length));
      expect(cut?.ok ?? false).toBe(false);
    }),
  );
});

test("garbage is refused and never thrown", async () => {
  const text = fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[\w-]{0,300}$/));
  await fc.assert(
    fc.asyncProperty(text, async (garbage) => {
      expect((await open(garbage))?.ok ?? false).toBe(false);
    }),
  );
});
