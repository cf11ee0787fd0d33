import { stat } from "node:fs/promises";
import type { CDPSession, Page } from "@playwright/test";
import { goTo, saved, startAs } from "../support/app-pages";
import { serveApp } from "../support/app-site";
import { type Fill, fillStore } from "../support/fill-store";
import { launchChromium } from "../support/launch-chromium";
import { table } from "../support/table";

export const name = "store";

const TEN_YEARS: Fill = { courses: 5000, others: 4500, visits: 50_000, files: 500, fileBytes: 200_000 };
const SAVES = 40;

/** The built app in a real browser with ten years of data: what a person waits for. */
export async function run(): Promise<string> {
  const site = await serveApp();
  const browser = await launchChromium();
  const { context } = browser;
  const page = await startAs(await context.newPage(), site.url, "Педагог");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await fillStore(page, TEN_YEARS);
  await context.setOffline(true);
  const rows: [string, string, string][] = [];
  const say = (what: string, ms: number, bound: number) =>
    rows.push([what, seconds(ms), `≤ ${seconds(bound)}`]);

  say("start to usable overview, warm, offline", await median(5, () => start(page, site.url)), 1000);
  say("list of 5 000 opens", await median(5, () => openList(page)), 300);
  const saves = await timesOfSaves(page);
  say(`save to visible in the list, p95 of ${SAVES}`, saves[Math.ceil(0.95 * SAVES) - 1] ?? 0, 50);
  rows.push(["the same, median", seconds(saves[SAVES / 2] ?? 0), ""]);

  await goTo(page, "Настройки");
  const cdp = await context.newCDPSession(page);
  const heap = watchHeap(cdp);
  let path = "";
  const backup = await timed(async () => {
    path = await saved(page, "Сохранить копию");
  });
  say("backup, verified by reading back", backup, 15_000);
  rows.push(["its size, MB", ((await stat(path)).size / 1e6).toFixed(1), ""]);
  rows.push(["most of the JS heap meanwhile, MB", (await heap.stop()).toFixed(0), ""]);
  await browser.close();

  const other = await launchChromium();
  const empty = await startAs(await other.context.newPage(), site.url, "Педагог");
  await goTo(empty, "Настройки");
  const otherHeap = watchHeap(await other.context.newCDPSession(empty));
  const read = await timed(async () => {
    await empty.getByLabel("Восстановить из копии").setInputFiles(path);
    await empty.getByRole("dialog").getByRole("button", { name: "Восстановить" }).click({ trial: true });
  });
  const restore = await timed(async () => {
    await empty.getByRole("dialog").getByRole("button", { name: "Восстановить" }).click();
    await empty.getByRole("dialog").waitFor({ state: "hidden" });
  });
  say("restore: reading, proof, dry run", read, 15_000);
  say("restore: all of it", read + restore, 15_000);
  rows.push(["most of the JS heap meanwhile, MB", (await otherHeap.stop()).toFixed(0), ""]);
  await other.close();
  await site.close();
  return table(["what", "measured", "bound"], rows);
}

async function start(page: Page, url: string): Promise<number> {
  await page.goto("about:blank");
  return timed(async () => {
    await page.goto(url);
    await page.getByRole("heading", { name: "Этот месяц" }).or(page.getByText("записей ещё нет")).waitFor();
  });
}

/** From the click to the first row that is painted, by the page's own clock. */
async function openList(page: Page): Promise<number> {
  await goTo(page, "Обзор");
  return page.evaluate(async () => {
    const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent === "Развитие");
    const before = performance.now();
    link?.click();
    await new Promise<void>((resolve) => {
      const look = () => (document.querySelector("tbody tr td") ? resolve() : requestAnimationFrame(look));
      look();
    });
    return performance.now() - before;
  });
}

/** Sorted. */
async function timesOfSaves(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < SAVES; index++) {
    await page.evaluate(() => {
      window.location.hash = "#/development/new";
    });
    await page.getByLabel("Название").fill(`Новый курс № ${index}.`);
    await page.getByLabel("Конец").fill("2026-10-01");
    times.push(
      await page.evaluate(async (text) => {
        const before = performance.now();
        document.querySelector("form")?.requestSubmit();
        await new Promise<void>((resolve) => {
          const look = () =>
            document.querySelector("table")?.textContent.includes(text)
              ? resolve()
              : requestAnimationFrame(look);
          look();
        });
        return performance.now() - before;
      }, `Новый курс № ${index}.`),
    );
  }
  return times.sort((a, b) => a - b);
}

/** The greatest JS heap seen, MB, looked at ten times a second. */
function watchHeap(cdp: CDPSession): { stop(): Promise<number> } {
  let most = 0;
  const watch = { isOn: true };
  const watching = (async () => {
    while (watch.isOn) {
      const { usedSize } = await cdp.send("Runtime.getHeapUsage").catch(() => ({ usedSize: 0 }));
      most = Math.max(most, usedSize);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    stop: async () => {
      watch.isOn = false;
      await watching;
      return most / 1e6;
    },
  };
}

async function median(times: number, work: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < times; index++) all.push(await work());
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
