import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findChromium } from "../../scripts/chromium.mjs";
import { WELCOME } from "./extension-browser";
import { EXTENSION_ID, extensionArgs, hostArgs, type Launch } from "./launch-chromium";
import { stayFor } from "./stay-for";

export interface Target {
  readonly id: string;
  readonly type: string;
  readonly url: string;
}

export const isWelcome = ({ url }: Target) => url === WELCOME;
export const isWorker = ({ type, url }: Target) => type === "service_worker" && url.includes(EXTENSION_ID);

/** A browser that nobody is attached to: a driver that is keeps the extension's worker awake. */
export interface UnattendedChromium {
  readonly profile: string;
  readonly port: number;
  /** Only lists them; nothing is attached to. */
  has(wanted: (target: Target) => boolean): Promise<boolean>;
  waitFor(wanted: (target: Target) => boolean): Promise<Target>;
  /** In a new tab, which comes to the front. */
  show(url: string): Promise<void>;
  closeTab(target: Target): Promise<void>;
  close(): Promise<void>;
}

export async function openUnattended(
  profile: string,
  launch: Pick<Launch, "build" | "tlsPort">,
): Promise<UnattendedChromium> {
  const portFile = join(profile, "DevToolsActivePort");
  await rm(portFile, { force: true });
  const args = [
    "--headless",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    ...(await extensionArgs(launch, profile)),
    ...hostArgs(launch),
  ];
  const browser = spawn(findChromium() ?? "chromium", args, { stdio: "ignore" });
  const port = await portIn(portFile);
  const targets = async () => (await (await ask("list")).json()) as Target[];
  const ask = async (path: string, method = "GET") =>
    fetch(`http://127.0.0.1:${port}/json/${path}`, { method });
  return {
    profile,
    port,
    has: async (wanted) => (await targets()).some(wanted),
    waitFor: async (wanted) => {
      for (;;) {
        const found = (await targets()).find(wanted);
        if (found) return found;
        await stayFor(200);
      }
    },
    show: async (url) => void (await ask(`new?${url}`, "PUT")),
    closeTab: async ({ id }) => void (await ask(`close/${id}`)),
    close: async () => {
      const closed = once(browser, "exit");
      browser.kill();
      await closed;
    },
  };
}

async function portIn(file: string): Promise<number> {
  for (;;) {
    const [port] = (await readFile(file, "utf8").catch(() => "")).split("\n");
    if (port) return Number(port);
    await stayFor(100);
  }
}
