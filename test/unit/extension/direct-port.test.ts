import { afterEach, beforeEach, expect, test, vi } from "vitest";

const who = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Педагог" };
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

/** The link as it is on a page of the extension. */
async function hello() {
  const { askExtension } = await import("../../../pwa/app/extension/link");
  return askExtension("hello", who);
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal("window", { location: new URL("chrome-extension://ours/app/index.html") });
  vi.stubGlobal("chrome", { runtime: { sendMessage } });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
  sendMessage.mockReset();
});

test("inside the extension its worker is asked, and its answer parsed", async () => {
  sendMessage.mockResolvedValueOnce({ ok: true, answer: { version: 1, paired: false, later: 1 } });
  expect(await hello()).toEqual({ ok: true, answer: { version: 1, paired: false } });
  expect(sendMessage.mock.calls).toEqual([[{ call: "hello", ask: who }]]);
});

test.each([
  ["a refusal", { ok: false, code: "not-paired" }, "not-paired"],
  ["a wrong answer", { ok: true, answer: { version: "1" } }, "malformed"],
  ["no reply at all", undefined, "malformed"],
])("%s is a refusal with a code", async (_, reply, code) => {
  sendMessage.mockResolvedValueOnce(reply);
  expect(await hello()).toEqual({ ok: false, code });
});

test("what Firefox refuses while it ends the event page is said once more, and nothing else is", async () => {
  const unheard = new Error("Could not establish connection. Receiving end does not exist.");
  sendMessage.mockRejectedValueOnce(unheard);
  sendMessage.mockResolvedValueOnce({ ok: true, answer: { version: 1, paired: false } });
  expect(await hello()).toEqual({ ok: true, answer: { version: 1, paired: false } });
  sendMessage.mockRejectedValueOnce(new Error("The message port closed before a response was received."));
  expect(await hello()).toEqual({ ok: false, code: "failed" });
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

test("a worker that cannot be reached has failed, also when the browser throws", async () => {
  sendMessage.mockRejectedValue(new Error("Could not establish connection. Receiving end does not exist."));
  expect(await hello()).toEqual({ ok: false, code: "failed" });
  sendMessage.mockImplementationOnce(() => {
    throw new Error("Extension context invalidated");
  });
  expect(await hello()).toEqual({ ok: false, code: "failed" });
});

test("a worker that is slow to wake is waited for: inside, the extension cannot be absent", async () => {
  sendMessage.mockReturnValueOnce(new Promise(() => undefined));
  const settled = vi.fn();
  // Loaded before the clock is turned: loading takes true time.
  const { askExtension } = await import("../../../pwa/app/extension/link");
  const answer = askExtension("hello", who).then(settled);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  await answer;
  expect(settled).toHaveBeenCalledWith({ ok: false, code: "failed" });
});
