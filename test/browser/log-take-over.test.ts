import { afterEach, beforeEach, expect, test } from "vitest";
import { takeOver } from "../../pwa/app/extension/hand-over";
import { Portfolio } from "../../pwa/store/portfolio";
import { Registry } from "../../pwa/store/registry";
import { at, aVisit, uuid } from "../support/builders";

const OCTOBER = { start: "2026-10-01", end: "2026-10-31" };
const cursor = { log: uuid(7), position: 1 };
const visit = aVisit({ startedAt: at("2026-10-05 09:00") });
const ok = (answer: object) => ({ ok: true, answer });

let portfolio: Portfolio;
let registry: Registry;
let extension: AbortController;
let heard: string[];

beforeEach(() => {
  portfolio = new Portfolio({ id: crypto.randomUUID(), role: "teacher", createdAt: 0 }, uuid(9));
  registry = new Registry();
  extension = new AbortController();
  heard = [];
});

afterEach(() => extension.abort());

/** What the content script would post back, whatever its version. */
function anExtension(replies: Record<string, unknown>): void {
  const answer = ({ data }: MessageEvent) => {
    if (data?.kopilka !== "ask") return;
    heard.push(data.request.call);
    window.postMessage({ kopilka: "reply", id: data.id, reply: replies[data.request.call] }, "*");
  };
  window.addEventListener("message", answer, { signal: extension.signal });
}

const run = async () => takeOver({ registry, portfolio });
const stored = async () => portfolio.visits.between(OCTOBER);

test("a newer extension of the same protocol hands over what this page knows", async () => {
  anExtension({
    hello: ok({ version: 1, paired: true, name: "Копилка" }),
    "visits.after": ok({ visits: [{ ...visit, mood: "calm" }], cursor, more: false }),
    "visits.acknowledge": ok({ keptFor: 7 }),
  });
  expect(await run()).toMatchObject({ kind: "paired", added: 1 });
  expect(await stored()).toEqual([visit]);
});

test("a newer protocol is not half understood: the page asks to be reloaded", async () => {
  anExtension({ hello: ok({ version: 2, paired: true }) });
  expect(await run()).toEqual({ kind: "broken" });
  expect(heard).toEqual(["hello"]);
});

test.each([
  ["not-paired", "unpaired"],
  ["quota-exceeded", "broken"],
])("an acknowledgement refused with %s stops; the visits are stored already", async (code, kind) => {
  anExtension({
    hello: ok({ version: 1, paired: true }),
    "visits.after": ok({ visits: [visit], cursor, more: true }),
    "visits.acknowledge": { ok: false, code },
  });
  expect(await run()).toEqual({ kind });
  expect(heard).toEqual(["hello", "visits.after", "visits.acknowledge"]);
  expect(await stored()).toEqual([visit]);
});

test("a page where nobody answers knows it in two seconds; one that answered may take longer", async () => {
  const startedAt = Date.now();
  expect(await run()).toEqual({ kind: "absent" });
  expect(Date.now() - startedAt).toBeLessThan(3_000);

  anExtension({ hello: ok({ version: 1, paired: true }) });
  const slow = ({ data }: MessageEvent) => {
    if (data?.kopilka !== "ask" || data.request.call !== "visits.after") return;
    const reply = { ok: false, code: "not-paired" };
    setTimeout(() => window.postMessage({ kopilka: "reply", id: data.id, reply }, "*"), 2_000);
  };
  window.addEventListener("message", slow, { signal: extension.signal });
  expect(await run()).toEqual({ kind: "unpaired" });
});
