import { expect, test } from "vitest";
import { visitsAfter } from "../../extension/background/hand-over";
import { changeSettings, saveLook } from "../../extension/background/log";
import type { LogDatabase } from "../../extension/background/log-database";
import { hello, pair } from "../../extension/background/pairing";
import { calls } from "../../shared/bridge/protocol";
import { ANNA, MINUTE, NOON, useFreshLog } from "../support/fresh-log";

let db: LogDatabase;
useFreshLog((fresh) => {
  db = fresh;
});

const school = ["tetrad", "doska"].map((id) => ({
  id: `from-school-${id}`,
  name: id.toUpperCase(),
  hosts: [`${id}.ru`],
  group: "other" as const,
}));

test("visits of a platform of the school are handed over with its name, and with no address", async () => {
  await changeSettings(db, (before) => ({ ...before, school }));
  await hello(db, ANNA, Date.now());
  await pair(db, ANNA.portfolio, Date.now());
  const closed = {
    platform: "from-school-tetrad",
    startedAt: NOON,
    endedAt: NOON + MINUTE,
    offsetMinutes: 180,
  };
  await saveLook(db, { open: [], closed: [{ id: crypto.randomUUID(), ...closed }] });
  const answer = await visitsAfter(db, { portfolio: ANNA.portfolio, cursor: null });
  const batch = calls["visits.after"].answer.parse(answer);
  expect(batch.visits.map(({ platform }) => platform)).toEqual(["from-school-tetrad"]);
  expect(batch.own).toEqual([{ id: "from-school-tetrad", name: "TETRAD" }]);
  expect(JSON.stringify(answer)).not.toContain(".ru");
});
