import { expect, test } from "vitest";
import { lessonsLeft, takeLessons } from "../../extension/background/classroom";
import {
  changeSettings,
  KEPT_IN_CLASSROOM_MS,
  readSettings,
  saveLook,
  sweep,
} from "../../extension/background/log";
import type { LogDatabase } from "../../extension/background/log-database";
import { USUAL_BELLS } from "../../shared/usage/lessons";
import { at, MINUTE } from "../support/builders";
import { useFreshLog } from "../support/fresh-log";

const DATE = "2026-10-05";
let db: LogDatabase;
useFreshLog((fresh) => {
  db = fresh;
});

async function record(platform: string, from: string, minutes: number): Promise<void> {
  await changeSettings(db, (before) => ({ ...before, mode: "classroom", bells: USUAL_BELLS }));
  const startedAt = at(`${DATE} ${from}`);
  const visit = { id: crypto.randomUUID(), platform, startedAt, endedAt: startedAt + minutes * MINUTE };
  await saveLook(db, { open: [], closed: [{ ...visit, offsetMinutes: 180 }] });
}

async function left() {
  const { days } = await lessonsLeft(db, await readSettings(db));
  return days.flatMap(({ lessons }) =>
    lessons.map(({ lesson, platforms }) => [
      lesson,
      ...platforms.map(({ platform, ms }) => `${platform} ${ms / MINUTE}`),
    ]),
  );
}

test("a lesson is taken once; what of its visits lies in other lessons stays for others", async () => {
  await record("resh", "08:20", 75);
  await record("uchi", "08:40", 10);
  expect(await left()).toEqual([
    [0, "resh 10"],
    [1, "resh 55", "uchi 10"],
    [2, "resh 10"],
  ]);
  const ask = { date: DATE, lessons: [1] };
  const now = at(`${DATE} 15:00`);
  const { visits } = await takeLessons(db, await readSettings(db), ask, now);
  expect(
    visits.map(({ platform, startedAt, endedAt }) => [platform, (endedAt - startedAt) / MINUTE]),
  ).toEqual([
    ["resh", 55],
    ["uchi", 10],
  ]);
  expect(await left()).toEqual([
    [0, "resh 10"],
    [2, "resh 10"],
  ]);
  expect((await takeLessons(db, await readSettings(db), ask, now)).visits).toEqual([]);
  const rest = await takeLessons(db, await readSettings(db), { date: DATE, lessons: [0, 2] }, now);
  const ids = [...visits, ...rest.visits].map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
});

test("neighbouring lessons that are taken together are one visit again", async () => {
  await record("resh", "08:20", 75);
  const all = { date: DATE, lessons: [0, 1, 2] };
  const { visits } = await takeLessons(db, await readSettings(db), all, at(`${DATE} 15:00`));
  expect(visits.map(({ startedAt, endedAt }) => (endedAt - startedAt) / MINUTE)).toEqual([75]);
});

test("what nobody has taken in sixty days is gone", async () => {
  await record("resh", "09:00", 10);
  const ended = at(`${DATE} 09:10`);
  await sweep(db, ended + KEPT_IN_CLASSROOM_MS);
  expect(await left()).toHaveLength(1);
  await sweep(db, ended + KEPT_IN_CLASSROOM_MS + 1);
  expect(await left()).toEqual([]);
});
