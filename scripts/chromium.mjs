import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/** Chromium builds that load an unpacked extension from the command line; branded Chrome no longer does. */
const NAMES = ["chromium", "chromium-browser", "ungoogled-chromium"];

/** Debian's name of the program and of its package. */
export const HEADLESS_SHELL = "chromium-headless-shell";

/**
 * Path of a Chromium on this machine: the one named by `CHROMIUM`, one of the system, or Playwright's own.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env["CHROMIUM"];
  if (named) return named;
  return NAMES.map(findTool).find((path) => path !== null) ?? playwrightChromium();
}

/**
 * Path of what opens pages for the tests: the engine without windows and extensions, which takes three fifths of the time
 * of a whole Chromium, or else such a one.
 * @returns {string | null}
 */
export function findPageBrowser() {
  return findTool(HEADLESS_SHELL) ?? findChromium();
}

/**
 * Where a program lies on the `PATH`, or null.
 * @param {string} name
 * @returns {string | null}
 */
export function findTool(name) {
  const files = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  return files.find(isExecutable) ?? null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightChromium() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}
