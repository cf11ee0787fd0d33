import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type ExtensionBrowser, openExtensionBrowser } from "./extension-browser";
import { startedProfile } from "./started-profile";
import { secretUrl } from "./tls-hosts";

const ROUNDS = 40;
const EVENTS_A_ROUND = 25;

/**
 * p95 of handling an event with so many visits stored, against an empty log. Years of use are not written in a minute:
 * the log is filled, and the browser started anew. The two take turns, so that what else the machine does hits both.
 */
export async function eventSlowdown(
  stored: number,
): Promise<{ readonly empty: number; readonly full: number }> {
  const profiles = [
    await startedProfile(),
    await startedProfile(async ({ welcome }) => fill(welcome, stored)),
  ] as const;
  const browsers = [await onPlatform(profiles[0]), await onPlatform(profiles[1])] as const;
  const times = { empty: [] as number[], full: [] as number[] };
  for (let round = -2; round < ROUNDS; round++) {
    const [empty, full] = [await handle(browsers[0]), await handle(browsers[1])];
    // The first rounds only warm up.
    if (round < 0) continue;
    times.empty.push(...empty);
    times.full.push(...full);
  }
  for (const browser of browsers) await browser.close();
  for (const profile of profiles) await rm(profile, { recursive: true, force: true });
  return { empty: p95(times.empty), full: p95(times.full) };
}

async function onPlatform(profile: string): Promise<ExtensionBrowser> {
  const kopilka = await openExtensionBrowser({ profile });
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  return kopilka;
}

/**
 * Gives the worker a browser event while a visit is open, so that it looks and writes, and asks for the options: the
 * answer comes in turn, when the look is over. All inside the worker, so that nothing else is in the time. ms of each.
 */
async function handle({ context }: ExtensionBrowser): Promise<number[]> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error("there is no worker");
  return worker.evaluate(async (count) => {
    const { alarms, runtime } = chrome as unknown as Dispatching;
    const url = runtime.getURL("extension/options/options.html");
    const sender = { id: runtime.id, url, origin: new URL(url).origin };
    const times: number[] = [];
    for (let event = 0; event < count; event++) {
      const startedAt = performance.now();
      const reply = await new Promise<{ readonly ok: boolean } | null>((answer) => {
        alarms.onAlarm.dispatch({ name: "checkpoint" });
        runtime.onMessage.dispatch({ call: "options", ask: {} }, sender, answer);
      });
      times.push(performance.now() - startedAt);
      if (!reply?.ok) throw new Error("the worker refuses its own page");
    }
    return times;
  }, EVENTS_A_ROUND);
}

/** Chromium's events have it for its own bindings. */
interface Dispatched<Args extends unknown[]> {
  dispatch(...args: Args): void;
}

interface Dispatching {
  readonly alarms: { readonly onAlarm: Dispatched<[alarm: { readonly name: string }]> };
  readonly runtime: {
    readonly id: string;
    getURL(path: string): string;
    readonly onMessage: Dispatched<
      [message: unknown, sender: object, answer: (reply: { readonly ok: boolean } | null) => void]
    >;
  };
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? 0;
}

async function fill(ownPage: Page, stored: number): Promise<void> {
  await ownPage.evaluate(async (count) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("kopilka-log");
      opening.addEventListener("success", () => resolve(opening.result));
    });
    const writing = db.transaction("visits", "readwrite");
    const done = new Promise((resolve) => writing.addEventListener("complete", resolve));
    const device = crypto.randomUUID();
    for (let i = 0; i < count; i++) {
      const startedAt = Date.now() - (count - i) * 600_000;
      writing.objectStore("visits").add({
        id: crypto.randomUUID(),
        platform: "resh",
        startedAt,
        endedAt: startedAt + 300_000,
        offsetMinutes: 180,
        source: "extension",
        device,
        owner: null,
        waitingFor: "",
      });
    }
    await done;
    db.close();
  }, stored);
}
