import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import { prepareSubmission } from "../../pwa/features/monitoring/answer";
import * as kinds from "../../pwa/features/monitoring/kinds";
import { Portfolio } from "../../pwa/store/portfolio";
import { CampaignFile } from "../../shared/monitoring/campaign";
import { pseudonymOf } from "../../shared/monitoring/pseudonym";
import { differencesOf } from "../../shared/record/history";
import * as z from "../../shared/zod";
import { uuid } from "../support/builders";
import { aPortfolio, copyOf, tablesOf } from "../support/copies-world";
import sample from "../vectors/store-v1.json";

let portfolio: Portfolio | undefined;
afterEach(() => portfolio?.close());

/** A database as version 1 of the store left it, opened by the present one. */
async function upgraded(): Promise<Portfolio> {
  const id = crypto.randomUUID();
  const old = new Dexie(`kopilka-${id}`);
  old.version(1).stores({ records: "id, kind", months: "month", local: "key" });
  await old.table("records").bulkAdd(sample.records);
  await old.table("months").bulkAdd(sample.months);
  await old.table("local").bulkAdd(sample.local);
  old.close();
  portfolio = new Portfolio({ id, role: "teacher", createdAt: 0 }, uuid(9));
  return portfolio;
}

const byKey = <T>(rows: readonly T[], key: keyof T) =>
  rows.toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));

test("a store of version 1 opens with every row as it was", async () => {
  const { gate } = await upgraded();
  expect(await gate.db.records.toArray()).toEqual(byKey(sample.records, "id"));
  expect(await gate.db.months.toArray()).toEqual(byKey(sample.months, "month"));
  expect(await gate.db.local.toArray()).toEqual(byKey(sample.local, "key"));
});

test("its change log begins with what is known: each stamp is one change, and they fold into the same", async () => {
  const { gate, records } = await upgraded();
  for (const row of sample.records) {
    const log = await records.log(row.id);
    expect(log.map(({ stamp }) => stamp)).toEqual([...new Set(Object.values(row.stamps))].sort());
    expect(Object.assign({}, ...log.map(({ fields }) => fields))).toEqual(row.fields);
    expect(differencesOf(log)).toEqual([]);
  }
  // Written on, by the newest stamp that version 1 has left.
  const [receipt] = await records.list(kinds.receipts);
  await records.put(kinds.receipts, receipt?.id ?? "", { revision: 3 });
  expect((await gate.db.records.get(receipt?.id ?? ""))?.fields).toMatchObject({ revision: 3 });
  expect(differencesOf(await records.log(receipt?.id ?? ""))).toEqual([]);
});

test("the person goes on as the same person, at the next revision", async () => {
  const opened = await upgraded();
  const campaign = z.parse(CampaignFile, sample.records[0]?.fields.file);
  const { submission } = await prepareSubmission(opened, campaign);
  const secret = sample.records[1]?.fields.value ?? "";
  const pseudonym = pseudonymOf(secret, campaign.campaign.id);
  expect(submission).toMatchObject({ pseudonym, revision: 3, supersedes: [] });
});

test("it can be copied and restored elsewhere, to the last field", async () => {
  const [opened, other] = [await upgraded(), aPortfolio()];
  expect(await restoreCopy(other, await copyOf(opened))).toEqual({ ok: true });
  expect(await tablesOf(other)).toEqual(await tablesOf(opened));
});
