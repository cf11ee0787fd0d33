import { beforeAll, expect, test } from "vitest";
import { newSealKey, seal, unseal } from "../../../shared/bridge/seal";
import { Sealed } from "../../../shared/bridge/sealed";
import { aVisit, uuid } from "../../support/builders";

const portfolio = uuid(1);
let keys: Awaited<ReturnType<typeof newSealKey>>;
beforeAll(async () => {
  keys = await newSealKey();
});

test("only the portfolio's own key opens what was sealed to it, and nothing of it shows", async () => {
  const visit = aVisit();
  const sealed = await seal(visit, { portfolio, publicKey: keys.publicKey });
  expect(Sealed.safeParse(sealed).success).toBe(true);
  expect(JSON.stringify(sealed)).not.toContain(visit.platform);
  const { privateKey } = keys;
  expect(await unseal(sealed, { portfolio, privateKey })).toEqual(visit);
  await expect(unseal(sealed, { portfolio: uuid(2), privateKey })).rejects.toThrow();
  const other = await newSealKey();
  await expect(unseal(sealed, { portfolio, privateKey: other.privateKey })).rejects.toThrow();
  const changed = { ...sealed, data: `${sealed.data.startsWith("A") ? "B" : "A"}${sealed.data.slice(1)}` };
  await expect(unseal(changed, { portfolio, privateKey })).rejects.toThrow();
});

test("the same visit sealed twice looks different", async () => {
  const visit = aVisit();
  const [first, second] = await Promise.all(
    [1, 2].map(async () => seal(visit, { portfolio, publicKey: keys.publicKey })),
  );
  expect(first?.data).not.toBe(second?.data);
  expect(first?.from).not.toBe(second?.from);
});
