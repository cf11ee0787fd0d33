import { expect } from "@playwright/test";
import type { ExtensionBrowser } from "./extension-browser";
import { readLog, recordedMs } from "./extension-log";

const TOLERANCE_MS = 1000;

/** Once no visit is open, what each platform was given must be the truth. */
export async function expectRecorded(
  kopilka: Pick<ExtensionBrowser, "welcome">,
  truth: Record<string, number>,
): Promise<void> {
  await expect.poll(async () => (await readLog(kopilka.welcome)).open).toEqual([]);
  const visits = (await readLog(kopilka.welcome)).visits;
  expect(new Set(visits.map((visit) => visit.platform))).toEqual(new Set(Object.keys(truth)));
  for (const [platform, ms] of Object.entries(truth)) {
    expect(Math.abs(recordedMs(visits, platform) - ms), `${platform}, true ${ms} ms`).toBeLessThan(
      TOLERANCE_MS,
    );
  }
}
