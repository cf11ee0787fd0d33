import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { SessionContext } from "../../pwa/app/session";
import { Toasts } from "../../pwa/app/ui/toasts";
import { lastCopy } from "../../pwa/copies/last-copy";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { CopiesCard } from "../../pwa/features/settings/copies-card";
import type { Portfolio } from "../../pwa/store/portfolio";
import { Registry } from "../../pwa/store/registry";
import { kind as attachments } from "../../shared/portfolio/attachment.kind";
import { hex64, uuid } from "../support/builders";
import { aFullPortfolio, aPortfolio, copyOf, note } from "../support/copies-world";

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement("main"));
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(portfolio: Portfolio): void {
  render(
    <SessionContext.Provider value={{ registry: new Registry(), portfolio }}>
      <CopiesCard />
      <Toasts />
    </SessionContext.Provider>,
    root,
  );
}

/** A file whose bytes are no longer those that were stored. */
async function attachDamaged({ files, records }: Portfolio, number: number, name: string): Promise<void> {
  const hash = hex64(number);
  await files.put([{ hash, type: "image/png", blob: new Blob(["испорчено"]) }]);
  await records.add(attachments, { parent: uuid(1), order: "a0", name, hash, type: "image/png", size: 9 });
}

describe("damaged files", () => {
  test("are asked about by name, one after another, and the copy is made without them", async () => {
    const portfolio = await aFullPortfolio();
    await attachDamaged(portfolio, 1, "диплом.png");
    await attachDamaged(portfolio, 2, "грамота.png");
    show(portfolio);
    await page.getByRole("button", { name: "Сохранить копию" }).click();
    const alert = page.getByRole("alert");
    await expect.element(alert).toHaveTextContent("Файл «диплом.png» повреждён на этом устройстве.");
    expect(await lastCopy(portfolio)).toBeNull();
    await page.getByRole("button", { name: "Сохранить без него" }).click();
    await expect.element(alert).toHaveTextContent("Файл «грамота.png» повреждён");
    await page.getByRole("button", { name: "Сохранить без него" }).click();
    await expect.element(page.getByText(/Копия собрана и проверена/)).toBeVisible();
    expect(alert.elements()).toEqual([]);
    expect(await lastCopy(portfolio)).not.toBeNull();
  });

  test("that no record names are asked about all the same", async () => {
    const portfolio = aPortfolio();
    await portfolio.files.put([{ hash: hex64(1), type: "image/png", blob: new Blob(["испорчено"]) }]);
    show(portfolio);
    await page.getByRole("button", { name: "Сохранить копию" }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("Один из приложенных файлов повреждён");
  });
});

test("the number of changes since the last copy follows whatever is written", async () => {
  const portfolio = await aFullPortfolio();
  await copyOf(portfolio);
  show(portfolio);
  await expect.element(page.getByText("С тех пор изменений: 0")).toBeVisible();
  await portfolio.records.add(note, { text: "новая", done: false });
  await expect.element(page.getByText("С тех пор изменений: 1")).toBeVisible();
});

test("nobody reads that there are no differences before they have been looked for", async () => {
  const [one, other] = [aPortfolio(), aPortfolio()];
  for (const [portfolio, name] of [
    [one, "скан.png"],
    [other, "диплом.png"],
  ] as const) {
    const file = { parent: uuid(1), order: "a0", name, hash: hex64(1), type: "image/png", size: 9 };
    await portfolio.records.put(attachments, uuid(2), file);
  }
  await mergeCopy(one, await copyOf(other), { confirmedOther: true });
  const said = new Set<string>();
  const observer = new MutationObserver(() => said.add(document.querySelector("dialog")?.textContent ?? ""));
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  show(one);
  await page.getByRole("button", { name: "Расхождения" }).click();
  await expect.element(page.getByRole("button", { name: "Взять: скан.png" })).toBeVisible();
  observer.disconnect();
  expect([...said].join()).not.toContain("Расхождений нет");
});
