import { spawnSync } from "node:child_process";
import { findChromium, findTool, HEADLESS_SHELL } from "./chromium.mjs";
import { findFirefox } from "./firefox.mjs";
import { canSetPolicy } from "./policy-folder.mjs";

/** What answering a real permission prompt takes: a screen, windows that take focus, a keyboard. */
const PROMPT_TOOLS = { Xvfb: "xvfb", openbox: "openbox", xdotool: "xdotool" };

/** What opens the files that the app makes, to see that others can. */
const OFFICE_TOOLS = { soffice: "libreoffice-calc" };

/**
 * The programs that the tests need, got where they are missing.
 * @returns {{
 *   chromium: string | null, firefox: string | null, missing: string[], hasOffice: boolean, hasPolicies: boolean
 * }}
 */
export function getTools() {
  if (!findChromium()) install(["chromium"]);
  if (!findChromium()) spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  // Not every Debian-like system has these packages, so each is asked for alone.
  if (!findTool(HEADLESS_SHELL)) install([HEADLESS_SHELL]);
  if (!findFirefox()) install(["firefox-esr"]);
  const tools = Object.entries({ ...PROMPT_TOOLS, ...OFFICE_TOOLS });
  const wanted = tools.filter(([program]) => !findTool(program));
  if (wanted.length > 0) install(wanted.map(([, name]) => name));
  return {
    chromium: findChromium(),
    firefox: findFirefox(),
    missing: Object.keys(PROMPT_TOOLS).filter((program) => !findTool(program)),
    hasOffice: findTool("soffice") !== null,
    hasPolicies: canSetPolicy(),
  };
}

/**
 * Debian packages, where this user may install them without being asked for a password.
 * @param {string[]} names
 */
function install(names) {
  const isRoot = process.getuid?.() === 0;
  if (!findTool("apt-get") || (!isRoot && spawnSync("sudo", ["-n", "true"]).status !== 0)) return;
  const run = (/** @type {string[]} */ ...args) => {
    const command = isRoot ? args : ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND", ...args];
    const [program = "", ...rest] = command;
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(program, rest, { stdio: "inherit", env }).status === 0;
  };
  if (run("apt-get", "update", "-q")) run("apt-get", "install", "-qy", "--no-install-recommends", ...names);
}
