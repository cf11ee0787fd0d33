import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { POLICY_FOLDER } from "../../scripts/policy-folder.mjs";
import { EXTENSION_ID } from "./launch-chromium";

/** Sets a policy as an administrator does: by a file that every Chromium of this computer reads. Returns how to take it away. */
export function setPolicy(policy: object): () => void {
  const file = join(POLICY_FOLDER, `kopilka-test-${process.pid}.json`);
  try {
    mkdirSync(POLICY_FOLDER, { recursive: true });
    writeFileSync(file, JSON.stringify({ "3rdparty": { extensions: { [EXTENSION_ID]: policy } } }));
  } catch (cause) {
    throw new Error(`${file} cannot be written: tests of policies need a root user on Linux`, { cause });
  }
  return () => rmSync(file, { force: true });
}

/** The browser looks at the file again now; by itself it does so after a while. */
export async function reloadPolicies(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto("chrome://policy");
  await page.getByRole("button", { name: /Обновить|Reload/ }).click();
  await page.close();
}
