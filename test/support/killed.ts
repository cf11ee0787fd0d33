import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { NamedFile } from "./app-pages";
import { type Dump, dumpOf, faultsOf } from "./dump-store";
import { killBrowser } from "./kill-browser";
import { linesOf } from "./killed-content";
import { launchChromium } from "./launch-chromium";
import { restoreAtFirstStart } from "./portfolio-pages-copies";
import { stayFor } from "./stay-for";

/** In all of one run. */
const KILLS = 50;
/** The moments of the kills follow from it. */
export const SEED = Number(process.env["KILL_SEED"] ?? 20_261_122);

/** A part of all kills, given in tenths. */
export function kills(tenths: number): number {
  return (KILLS * tenths) / 10;
}

/** What became of an operation: not begun, done in part where its steps are writes of their own, done, or a fault. */
export type Outcome = "old" | "part" | "new" | `broken: ${string}`;

/** Something that changes much, in the browser that is to be killed. */
export interface Operation {
  /** Up to the last click; nothing is written yet. `before` is what the store holds. */
  readonly prepare: (page: Page, before: Dump) => Promise<void>;
  /** The last click. */
  readonly start: (page: Page) => Promise<void>;
  /** Until the screen says that it is done. */
  readonly done: (page: Page) => Promise<void>;
  readonly judge: (before: Dump, after: Dump) => Outcome;
}

interface Options {
  readonly rounds: number;
  /** What the profile begins with. */
  readonly copy: NamedFile;
  readonly operation: Operation;
}

/**
 * One profile through many power cuts: the operation runs once to its end, to know how long it takes, and then dies in
 * every round at a moment of its own. After each, the app opens and the store is judged. A line for each round.
 */
export async function killedRounds(url: string, { rounds, copy, operation }: Options): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), "kopilka-killed-"));
  const random = randomFrom(SEED);
  let { page, close } = await open(profile, url);
  try {
    await restoreAtFirstStart(page, copy);
    let before = await dumpOf(page);
    await operation.prepare(page, before);
    const startedAt = Date.now();
    await operation.start(page);
    await operation.done(page);
    const length = Date.now() - startedAt;
    let after = await dumpOf(page);
    const outcomes = [`whole in ${length} ms: ${outcome(operation, before, after)}`];
    for (let round = 1; round <= rounds; round++) {
      before = after;
      await operation.prepare(page, before);
      // By chance, but spread: each round has its own part of the operation.
      const moment = Math.round(((round - 1 + random()) / rounds) * length);
      // The page may die before it answers.
      const started = operation.start(page).catch(() => undefined);
      await stayFor(moment);
      await killBrowser(profile);
      // It is gone, or goes while it is closed.
      await Promise.all([started, close().catch(() => undefined)]);
      ({ page, close } = await open(profile, url));
      await page.getByRole("navigation").waitFor();
      after = await dumpOf(page);
      outcomes.push(`kill ${round} at ${moment} ms: ${outcome(operation, before, after)}`);
    }
    return outcomes;
  } finally {
    await close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true });
  }
}

function outcome(operation: Operation, before: Dump, after: Dump): Outcome {
  const faults = faultsOf(after);
  return faults.length > 0 ? `broken: ${faults.slice(0, 5).join("; ")}` : operation.judge(before, after);
}

async function open(profile: string, url: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const launched = await launchChromium({ profile });
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  await page.goto(url);
  return { page, close: () => launched.close() };
}

/** The rounds after which something was broken. */
export function brokenIn(outcomes: readonly string[]): string[] {
  return outcomes.filter((line) => line.includes(": broken: "));
}

/** The old state or the new one, to the last line. */
export function oldOrNew(before: Dump, after: Dump, fresh: readonly string[]): Outcome {
  const lines = JSON.stringify(linesOf(after));
  if (lines === JSON.stringify(fresh)) return "new";
  return lines === JSON.stringify(linesOf(before)) ? "old" : "broken: neither the old state nor the new one";
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
