import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright";
import { build } from "vite";
import type { TableRead } from "../../../pwa/documents/read-table";
import type { OutTable } from "../../../pwa/documents/write-table";
import { findPageBrowser } from "../../../scripts/chromium.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { chromiumArgs } from "../chromium-args";

export interface DocumentsPage {
  readonly page: Page;
  /** What the page's policy or the browser complained about so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * `pwa/documents`, built as for release, in a real Chromium and under the very headers of the app. No screen is needed:
 * the page has what the modules export as `documents`.
 */
export async function openDocuments(): Promise<DocumentsPage> {
  const folder = await mkdtemp(join(tmpdir(), "kopilka-documents-"));
  const entry = (name: string) => resolve("pwa/documents", `${name}.ts`);
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      target: ["chrome109", "firefox115"],
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { "read-table": entry("read-table"), "write-table": entry("write-table") },
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><title>т</title><link rel="icon" href="data:,">',
  );
  const site = await serve(folder, 0);
  const executablePath = findPageBrowser();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: chromiumArgs,
  });
  // A zone in which a day that is taken for midnight of UTC is the day before.
  const page = await browser.newPage({ timezoneId: "America/New_York", locale: "ru-RU" });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(site.url);
  // As text: the test runner would put its own loader in the place of `import` in a function.
  await page.evaluate(
    `Promise.all([import("/read-table.js"), import("/write-table.js")])
      .then((all) => { globalThis.documents = Object.assign({}, ...all); })`,
  );
  return {
    page,
    complaints,
    close: async () => {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Documents = typeof import("../../../pwa/documents/write-table") &
  typeof import("../../../pwa/documents/read-table");

declare global {
  /** Of the page, not of the tests. */
  var documents: Documents;
}

/** Writes a table in the page; the bytes of the XLSX. */
export async function writeIn(page: Page, table: OutTable): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await page.evaluate(async (given) => {
    const blob = await globalThis.documents.tableFile(given);
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, table);
  return Uint8Array.from(bytes);
}

/** Reads a file in the page. */
export async function readIn(page: Page, bytes: Uint8Array): Promise<TableRead> {
  return page.evaluate(
    async (given) => globalThis.documents.readTable(new File([Uint8Array.from(given)], "т")),
    [...bytes],
  );
}
