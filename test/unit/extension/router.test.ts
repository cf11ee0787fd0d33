import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Handlers, route } from "../../../extension/background/router";
import { calls } from "../../../shared/bridge/protocol";

const PORTFOLIO = "01900000-0000-7000-8000-00000000a11a";
const hello = { call: "hello", ask: { portfolio: PORTFOLIO, title: "Анна" } };
const refuse = (code: string) => ({ ok: false, code });

// Node has none; the browser shows what it is told among the extension's errors.
const reported = vi.fn();
beforeEach(() => void vi.stubGlobal("reportError", reported));
afterEach(() => {
  vi.unstubAllGlobals();
  reported.mockReset();
});

/** Every handler throws but those given: a call that must not reach one would answer «failed». */
function handlers(some: Partial<Handlers>): Handlers {
  const none = Object.keys(calls).map((name) => [name, () => Promise.reject(new Error("reached"))]);
  return { ...Object.fromEntries(none), ...some };
}

test("a call that is known, allowed and well-formed is answered", async () => {
  const answer = { version: 1, paired: false };
  expect(await route(hello, "app", handlers({ hello: async () => answer }))).toEqual({ ok: true, answer });
});

test.each([
  ["not a message", "hello", "app", "malformed"],
  ["an extra field", { ...hello, from: "own" }, "app", "malformed"],
  ["an unknown name", { call: "visits.all", ask: {} }, "app", "unknown-call"],
  ["a name that every object has", { call: "constructor", ask: {} }, "own", "unknown-call"],
  ["the app with an own page's call", { call: "pair", ask: { portfolio: PORTFOLIO } }, "app", "forbidden"],
  ["an own page with the app's call", hello, "own", "forbidden"],
  ["a payload that does not parse", { call: "hello", ask: {} }, "app", "malformed"],
] as const)("%s is refused before any handler runs", async (_, message, speaker, code) => {
  expect(await route(message, speaker, handlers({}))).toEqual(refuse(code));
});

test("nobody gets no answer, whatever is asked: not even that a call is unknown", async () => {
  for (const message of [hello, { call: "visits.all", ask: {} }, "hello"])
    expect(await route(message, null, handlers({}))).toBeNull();
});

test("a handler's refusal is an answer", async () => {
  expect(await route(hello, "app", handlers({ hello: async () => "not-paired" }))).toEqual(
    refuse("not-paired"),
  );
  expect(reported).not.toHaveBeenCalled();
});

test("a handler's failure and its wrong answer are answers too, and not lost", async () => {
  expect(await route(hello, "app", handlers({}))).toEqual(refuse("failed"));
  expect(reported).toHaveBeenCalledWith(new Error("reached"));
  const wrong = async () => ({ version: 1, paired: "yes" }) as never;
  expect(await route(hello, "app", handlers({ hello: wrong }))).toEqual(refuse("failed"));
  expect(reported).toHaveBeenCalledTimes(2);
});

test("what the protocol does not name does not leave the extension", async () => {
  const chatty = async () => ({ version: 1, paired: false, secret: 1 });
  expect(await route(hello, "app", handlers({ hello: chatty }))).toEqual({
    ok: true,
    answer: { version: 1, paired: false },
  });
});
