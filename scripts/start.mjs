import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, root, runNode } from "./run.mjs";
import { serve } from "./serve.mjs";

const port = Number(process.env["PORT"] ?? 4173);
const url = `http://localhost:${port}/`;
const extension = join(root, "dist", "extension");

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT=${process.env["PORT"]}: такого порта нет`);

// A taken port is better known before the build than after it.
await (await listen()).close();
installPackages();
if ((await runNode(["scripts/build.mjs"], { APP_URL: url })) !== 0) fail("Сборка не удалась");
const server = await listen();

// Packages are there only now.
const { findChromium } = await import("./chromium.mjs");
const chromium = hasDisplay() ? findChromium() : null;
console.log(`
Приложение: ${server.url}
Расширение: ${extension}
Для Firefox: ${extension}-firefox
`);
if (chromium) await open(chromium);
else {
  console.log(`Чтобы поставить расширение: откройте chrome://extensions, включите «Режим разработчика»,
нажмите «Загрузить распакованное» и выберите папку выше. Затем откройте приложение в том же браузере.
В Firefox: about:debugging, «Этот Firefox», «Загрузить временное дополнение», manifest.json из папки для Firefox.
`);
}
console.log("Остановить: Ctrl+C");

async function listen() {
  return serve(join(root, "dist", "pwa"), port).catch((error) => {
    const isTaken = error.code === "EADDRINUSE";
    return fail(isTaken ? `Порт ${port} занят. Возьмите другой: PORT=4174 npm start` : String(error));
  });
}

function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** @param {string} program */
async function open(program) {
  const profile = await mkdtemp(join(tmpdir(), "kopilka-"));
  const args = [`--user-data-dir=${profile}`, `--load-extension=${extension}`, "--no-first-run", url];
  if (process.getuid?.() === 0) args.unshift("--no-sandbox");
  const browser = spawn(program, args, { stdio: "ignore" });
  console.log("Открыт Chromium с расширением (отдельный временный профиль).");
  browser.on("error", (error) => console.error(`Chromium не открылся: ${error.message}`));
  browser.on("exit", () => void rm(profile, { recursive: true, force: true }).catch(() => undefined));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => {
      browser.kill();
      process.exit(0);
    });
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
