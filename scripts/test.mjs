import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { installPackages, root, runNode } from "./run.mjs";

installPackages();
// Packages are there only now.
const { getTools } = await import("./tools.mjs");

const results = join(root, "test-results");
const { chromium, firefox, missing, hasOffice, hasPolicies } = getTools();
const total = { passed: 0, failed: 0 };
const env = { ...(chromium ? { CHROMIUM: chromium } : {}), ...(firefox ? { FIREFOX: firefox } : {}) };
/** @type {string[]} */
const notRun = [];

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

await Promise.all([check(), vitest("unit")]);
// As for release: without an address of the app, whatever the environment says.
step("build", await runNode(["scripts/build.mjs"], { APP_URL: "" }));
await Promise.all([readBuild(), chromium && vitest("browser")]);
// One after another: what they show is timed, and policies are read by every Chromium of the computer.
await inChromium();
await inFirefox();

for (const tool of notRun) console.log(`not run: ${tool}`);
if (process.env["CI"]) total.failed += notRun.length;
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

async function check() {
  const isWindows = process.platform === "win32";
  const child = spawn("npm", ["run", "--silent", "check"], { cwd: root, stdio: "inherit", shell: isWindows });
  const [code] = await once(child, "exit");
  step("check", code ?? 1);
}

async function readBuild() {
  await vitest("repo");
  if (!chromium) return;
  await vitest("documents");
  if (hasOffice) await vitest("office");
  else notRun.push("LibreOffice");
}

async function inChromium() {
  if (!chromium) {
    notRun.push("Chromium");
    return;
  }
  await playwright("e2e");
  if (missing.length === 0) await playwright("native");
  else notRun.push(...missing);
  if (hasPolicies) await playwright("policy");
  else notRun.push("policies (a system Chromium on Linux, and root)");
}

async function inFirefox() {
  if (!firefox) {
    notRun.push("Firefox");
    return;
  }
  await vitest("firefox");
  if (missing.length === 0) await vitest("firefox-native");
  else if (!chromium) notRun.push(...missing);
}

/**
 * A step without tests of its own counts only when it fails.
 * @param {string} name
 * @param {number} code
 */
function step(name, code) {
  if (code === 0) return;
  total.failed++;
  console.log(`failed: ${name}`);
}

/**
 * Adds up the tests of a report. A red run without a red test (a crash, no report, no tests) is one failure.
 * @param {string} name
 * @param {number} code
 * @param {(report: any) => { passed: number, failed: number }} read
 */
async function count(name, code, read) {
  const text = await readFile(join(results, `${name}.json`), "utf8").catch(() => null);
  const { passed, failed } = text === null ? { passed: 0, failed: 0 } : read(JSON.parse(text));
  total.passed += passed;
  total.failed += failed;
  if (failed === 0) step(name, passed === 0 ? 1 : code);
}

/** @param {string} project */
async function vitest(project) {
  const report = [`--reporter=default`, `--reporter=json`, `--outputFile.json=test-results/${project}.json`];
  const code = await runNode(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...report], env);
  await count(project, code, (all) => ({
    passed: all.numPassedTests,
    failed: all.numTotalTests - all.numPassedTests,
  }));
}

/** @param {string} project */
async function playwright(project) {
  const code = await runNode(["node_modules/@playwright/test/cli.js", "test", "--project", project], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: `test-results/${project}.json`,
  });
  await count(project, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
}
