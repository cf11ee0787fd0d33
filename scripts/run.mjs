import { spawn, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Nothing but Node is needed to start from: what is missing, or older than the lockfile, is installed from it, without
 * the packages' own scripts.
 */
export function installPackages() {
  const installedAt = timeOf("node_modules/.package-lock.json");
  if (installedAt !== null && installedAt >= (timeOf("package-lock.json") ?? 0)) return;
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error("Не удалось установить пакеты: проверьте сеть и повторите. / npm ci failed.");
    process.exit(1);
  }
}

/** @param {string} path */
function timeOf(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * Runs a Node program of the project and answers with its exit code.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
export function runNode(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("error", () => done(1));
    child.on("exit", (code) => done(code ?? 1));
  });
}
