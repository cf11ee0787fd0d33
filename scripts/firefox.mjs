import { findTool } from "./chromium.mjs";

/**
 * Path of a Firefox on this machine: the one named by `FIREFOX`, or one of the system.
 * @returns {string | null}
 */
export function findFirefox() {
  return process.env["FIREFOX"] || (findTool("firefox-esr") ?? findTool("firefox"));
}
