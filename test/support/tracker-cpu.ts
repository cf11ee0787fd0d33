import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processesOf } from "./browser-processes";
import { startedProfile } from "./started-profile";
import { stayFor } from "./stay-for";
import { secretUrl, serveTlsHosts } from "./tls-hosts";
import { isWelcome, isWorker, openUnattended, type UnattendedChromium } from "./unattended-chromium";

const MINUTE_MS = 60_000;
const MINUTES = 5;
/** A browser that has just started does much that is not for the page. */
const SETTLE_MS = 1.5 * MINUTE_MS;
/** Ticks of `utime` and `stime` in a second. */
const TICKS = 100;

/**
 * CPU seconds of a minute on a still platform page, above a browser without the extension: the median of several minutes.
 * The browsers run through the same minutes side by side, and a second bare one tells how much is noise.
 */
export async function cpuAboveBare(): Promise<{ readonly tracker: number; readonly noise: number }> {
  const hosts = await serveTlsHosts();
  const bareProfile = async () => mkdtemp(join(tmpdir(), "kopilka-bare-"));
  const launch = { tlsPort: hosts.port };
  const browsers = [
    await openUnattended(await bareProfile(), launch),
    await openUnattended(await bareProfile(), launch),
    await openUnattended(await startedProfile(), { ...launch, build: "extension-granted" }),
  ];
  const recording = browsers.at(-1);
  // No page of the extension is open in most minutes of a teacher's day.
  await recording?.closeTab(await recording.waitFor(isWelcome));
  for (const browser of browsers) await browser.show(secretUrl("resh.edu.ru"));
  await stayFor(SETTLE_MS);
  const minutes: number[][] = [];
  let before = await cpuSeconds(browsers);
  for (let minute = 0; minute < MINUTES; minute++) {
    await stayFor(MINUTE_MS);
    const after = await cpuSeconds(browsers);
    minutes.push(after.map((seconds, browser) => seconds - (before[browser] ?? 0)));
    before = after;
  }
  await recording?.waitFor(isWorker);
  for (const browser of browsers) {
    await browser.close();
    await rm(browser.profile, { recursive: true, force: true, maxRetries: 5 });
  }
  await hosts.close();
  return {
    tracker: median(minutes.map(([bare = 0, , withIt = 0]) => withIt - bare)),
    noise: median(minutes.map(([bare = 0, other = 0]) => Math.abs(other - bare))),
  };
}

async function cpuSeconds(browsers: readonly UnattendedChromium[]): Promise<number[]> {
  return Promise.all(browsers.map(async ({ profile }) => (await ticksOf(profile)) / TICKS));
}

/** Of all processes of this profile's browser. */
async function ticksOf(profile: string): Promise<number> {
  let ticks = 0;
  for (const pid of await processesOf(profile)) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
