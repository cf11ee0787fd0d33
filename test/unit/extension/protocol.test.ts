import { expect, test } from "vitest";
import { calls, PageMessage, Reply } from "../../../shared/bridge/protocol";
import { Visit } from "../../../shared/usage/visit";
import { aVisit, uuid } from "../../support/builders";

const LOG = uuid(7);

test("a visit with a field of tomorrow is taken without it, and can be stored", () => {
  const visit = aVisit();
  const { visits } = calls["visits.after"].answer.parse({
    visits: [{ ...visit, mood: "calm" }],
    cursor: { log: LOG, position: 1, era: 2 },
    more: false,
    total: 1,
  });
  expect(visits).toEqual([visit]);
  expect(Visit.safeParse(visits[0]).success).toBe(true);
});

test("known fields of a visit are held to their rules all the same", () => {
  const answer = {
    visits: [{ ...aVisit(), startedAt: "noon" }],
    cursor: { log: LOG, position: 1 },
    more: false,
  };
  expect(calls["visits.after"].answer.safeParse(answer).success).toBe(false);
});

test("«hello» is understood with one more field", () => {
  const answer = { version: 1, paired: true, name: "Копилка" };
  expect(calls.hello.answer.parse(answer)).toEqual({ version: 1, paired: true });
});

test("a refusal with a code of tomorrow is a failure, not nonsense", () => {
  const reply = { ok: false, code: "quota-exceeded", retryAfter: 3 };
  expect(Reply.parse(reply)).toEqual({ ok: false, code: "failed" });
  expect(Reply.parse({ ok: false, code: "not-paired" })).toEqual({ ok: false, code: "not-paired" });
  expect(PageMessage.parse({ kopilka: "reply", id: LOG, reply, hop: 1 })).toEqual({
    kopilka: "reply",
    id: LOG,
    reply: { ok: false, code: "failed" },
  });
  for (const code of ["x".repeat(41), 7, null])
    expect(Reply.safeParse({ ok: false, code }).success).toBe(false);
});

test("questions stay strict: nobody says more than is asked", () => {
  const more = { portfolio: LOG, title: "Анна", paired: true };
  expect(calls.hello.ask.safeParse(more).success).toBe(false);
  const cursor = { log: LOG, position: 1, era: 2 };
  expect(calls["visits.acknowledge"].ask.safeParse({ portfolio: LOG, cursor }).success).toBe(false);
});
