import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { findChromium } from "./chromium.mjs";

/** Where a Chromium of the system looks for policies; Chrome, Edge and Playwright's own builds look elsewhere. */
export const POLICY_FOLDER = "/etc/chromium/policies/managed";

/** Whether a test may set a policy here, and the browser that the tests use would read it. */
export function canSetPolicy() {
  if (process.platform !== "linux" || !findChromium()?.startsWith("/usr/bin/")) return false;
  let folder = POLICY_FOLDER;
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
