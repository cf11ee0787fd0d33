import { describe, expect, test } from "vitest";
import { openBackup } from "../../../pwa/backup/open-backup";
import { DamagedFile, packBackup } from "../../../pwa/backup/pack-backup";
import { BACKUP_LIMITS } from "../../../shared/exchange/backup-limits";
import { BackupTally } from "../../../shared/exchange/backup-tally";
import type { Change } from "../../../shared/record/change";
import type { MonthSegment } from "../../../shared/usage/month-segment";
import {
  aChange,
  aContent,
  aMonth,
  aStamp,
  entriesOf,
  file,
  forged,
  packed,
  sourceOf,
} from "../../support/backup-parts";
import { at, aVisit, hex64, uuid } from "../../support/builders";

const second = aChange({ stamp: aStamp(at("2026-11-21 11:00")) });
const [october, november] = [at("2026-10-05 10:00"), at("2026-11-05 10:00")];
const month = (name: string, startedAt: number): MonthSegment =>
  aMonth({ month: name, visits: [aVisit({ id: uuid(9), startedAt })] });

describe("parts that contradict each other are refused:", () => {
  const open = async (parts: readonly (readonly [name: string, value: unknown])[]) => {
    const entries = await entriesOf(await packed(aContent({ changes: [], months: [], files: [] })));
    const forgery = parts.map(([name, value]) => ({ name, bytes: file(JSON.stringify(value)) }));
    return openBackup(new Blob([forged([...forgery, ...entries])]));
  };
  const changes = (one: Change, other: Change) =>
    open([
      ["data/changes-00001.json", [one]],
      ["data/changes-00002.json", [other]],
    ]);
  const inSecond = (code: string, entry = "data/changes-00002.json") => ({
    ok: false,
    refusal: { code, entry },
  });

  test("a record of two kinds", async () => {
    expect(await changes(aChange(), { ...second, kind: "secret" })).toEqual(inSecond("two-kinds"));
  });

  test("two changes of a record under one stamp", async () => {
    expect(await changes(aChange(), aChange({ fields: { title: "Другой" } }))).toEqual(inSecond("repeated"));
  });

  test("a visit in two months", async () => {
    const months = [
      ["data/visits-2026-10.json", month("2026-10", october)],
      ["data/visits-2026-11.json", month("2026-11", november)],
    ] as const;
    expect(await open(months)).toEqual(inSecond("repeated", "data/visits-2026-11.json"));
  });
});

describe("a store that breaks its own rules gets no backup:", () => {
  test.each([
    ["a record of two kinds", { changes: [aChange(), { ...second, kind: "secret" }] }],
    ["a change twice", { changes: [aChange(), aChange()] }],
    ["a visit in two months", { months: [month("2026-10", october), month("2026-11", november)] }],
    ["a month twice", { months: [aMonth({ visits: [] }), aMonth({ visits: [] })] }],
    ["a file twice", { files: [1, 2].map(() => ({ type: "image/png", bytes: file("x") })) }],
  ])("%s", async (_, rest) => {
    await expect(packBackup(sourceOf(aContent(rest)))).rejects.toThrow();
  });

  test("a file that the gate would not let back in", async () => {
    const blob = new Blob([new Uint8Array(BACKUP_LIMITS.fileBytes + 1)]);
    async function* files() {
      yield { hash: hex64(1), type: "image/png", blob };
    }
    await expect(packBackup({ ...sourceOf(aContent()), files })).rejects.toThrow(RangeError);
  });

  test("a file that is not what it was, and which one it is", async () => {
    const blob = new Blob(["x"]);
    async function* files() {
      yield { hash: hex64(1), type: "image/png", blob };
    }
    const packing = packBackup({ ...sourceOf(aContent()), files });
    await expect(packing).rejects.toThrow(DamagedFile);
    await expect(packing).rejects.toMatchObject({ hash: hex64(1) });
  });
});

test("a record with more fields than anybody reads in time is too many", () => {
  const changes = Array.from({ length: 41 }, (_, index) =>
    aChange({
      stamp: aStamp(index + 1),
      fields: Object.fromEntries(Array.from({ length: 5 }, (_none, field) => [`f${index}x${field}`, 1])),
    }),
  );
  expect(new BackupTally().addChanges(changes.slice(0, 40))).toBeNull();
  expect(new BackupTally().addChanges(changes)).toBe("too-many");
});
