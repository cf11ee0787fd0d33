import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { pseudonymOf } from "../../../shared/monitoring/pseudonym";
import { hex64, uuid } from "../../support/builders";

test("a pseudonym is HMAC-SHA-256 of «v1|» and the campaign's id, as Node computes it", () => {
  for (const [secret, campaign] of [
    [hex64(1), uuid(1)],
    [hex64(0xfeed), uuid(2)],
  ] as const) {
    const expected = createHmac("sha256", Buffer.from(secret, "hex")).update(`v1|${campaign}`).digest("hex");
    expect(pseudonymOf(secret, campaign)).toBe(expected);
  }
});

test("it is the same inside a campaign, another in the next one, and another for another person", () => {
  const pseudonyms = [1, 2].flatMap((person) =>
    [1, 2].map((campaign) => pseudonymOf(hex64(person), uuid(campaign))),
  );
  expect(new Set(pseudonyms).size).toBe(4);
});
