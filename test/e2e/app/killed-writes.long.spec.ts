import type { Page } from "@playwright/test";
import { goTo } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { asFile } from "../../support/copy-files";
import type { Dump } from "../../support/dump-store";
import { brokenIn, killedRounds, kills, type Operation, type Outcome, SEED } from "../../support/killed";
import { contentFor, copyFor, linesOf } from "../../support/killed-content";

/** Each kill starts a browser; a busy machine takes its time. */
test.describe.configure({ timeout: 60_000 + kills(3) * 40_000 });

/** Saves in a burst. */
const BURST = 5;
const ROWS = 1_500;

/** Presses «Вернуть» in the trash as fast as it goes: each press is a write of its own. The page says what it has said. */
async function burst(page: Page): Promise<void> {
  await page.evaluate(async (count) => {
    const dialog = document.querySelector("dialog");
    const said = dialog?.querySelector('[role="status"]');
    if (!dialog || !said) throw new Error("no trash");
    new MutationObserver(() => console.info(said.textContent)).observe(said, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    const buttons = [...dialog.querySelectorAll<HTMLButtonElement>("li button")].slice(0, count);
    for (const button of buttons) {
      button.click();
      await new Promise(requestAnimationFrame);
    }
  }, BURST);
}

test("of a burst of saves that SIGKILL ends, every one that was confirmed is there, and none is half", async ({
  site,
}) => {
  const confirmed = new Set<string>();
  const isRemoved = ({ records }: Dump, title: string) =>
    records.some(({ fields, removed }) => fields["title"] === title && removed !== null);
  const trashed = ({ records }: Dump) => records.filter(({ removed }) => removed !== null).length;
  const operation: Operation = {
    prepare: async (page) => {
      confirmed.clear();
      page.on("console", (message) => {
        const [, title] = /^Снова в списке: (.+)$/.exec(message.text()) ?? [];
        if (title) confirmed.add(title);
      });
      await goTo(page, "Развитие");
      await page.getByRole("button", { name: "Корзина" }).click();
      await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    },
    start: burst,
    done: async (page) => {
      const left = page.getByRole("dialog").getByRole("listitem");
      await expect(left).toHaveCount(kills(3) * BURST, { timeout: 60_000 });
      await page.keyboard.press("Escape");
    },
    judge: (before, after): Outcome => {
      const lost = [...confirmed].filter((title) => isRemoved(after, title));
      if (lost.length > 0) return `broken: confirmed and lost: ${lost.join()}`;
      const known = new Set(linesOf(after));
      if (linesOf(before).some((line) => !known.has(line))) return "broken: something older is gone";
      const restored = trashed(before) - trashed(after);
      return restored === 0 ? "old" : restored === BURST ? "new" : "part";
    },
  };
  const copy = await copyFor(contentFor({ number: 1, courses: 100, removed: (kills(3) + 1) * BURST }));
  const outcomes = await killedRounds(site.url, { rounds: kills(3), copy, operation });
  expect(outcomes[0]).toMatch(/: new$/);
  expect(brokenIn(outcomes), `seed ${SEED}`).toEqual([]);
});

test(`a table of ${ROWS} rows whose import SIGKILL cuts short is in the list whole or not at all`, async ({
  site,
}) => {
  let round = 0;
  const imported = ({ records }: Dump) =>
    records.filter(({ fields }) => String(fields["title"]).startsWith(`Таблица ${round},`)).length;
  const operation: Operation = {
    prepare: async (page) => {
      round++;
      const rows = Array.from({ length: ROWS }, (_, row) => `Таблица ${round}, строка ${row};${row + 1}`);
      await page.goto(`${site.url}#/development/import`);
      const table = asFile("kursy.csv", `Название;Часы\n${rows.join("\n")}`);
      await page.getByLabel("Файл таблицы для импорта").setInputFiles(table);
      await page.getByRole("button", { name: /^Сохранить/ }).waitFor();
    },
    start: (page) => page.getByRole("button", { name: /^Сохранить/ }).click(),
    done: (page) => page.getByText(/^Добавлено: /).waitFor(),
    judge: (before, after): Outcome => {
      const known = new Set(linesOf(after));
      if (linesOf(before).some((line) => !known.has(line))) return "broken: something older is gone";
      const rows = imported(after);
      return rows === 0 ? "old" : rows === ROWS ? "new" : `broken: ${rows} of ${ROWS} rows`;
    },
  };
  const copy = await copyFor(contentFor({ number: 1, courses: 100 }));
  const outcomes = await killedRounds(site.url, { rounds: kills(2), copy, operation });
  expect(outcomes[0]).toMatch(/: new$/);
  expect(brokenIn(outcomes), `seed ${SEED}`).toEqual([]);
});
