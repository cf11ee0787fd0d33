import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";

/** Of the fixed key in manifest.json: the same in every build and on every machine. */
export const EXTENSION_ID = "jljpjkfffmfmfjijbfgnefkkhignnckc";

export interface Launch {
  /** `dist/<build>` is loaded; without it the browser has no extension. */
  readonly build?: "extension" | "extension-granted";
  /** Port of `serveTlsHosts`: every host but localhost leads there. */
  readonly tlsPort?: number;
  /** Where `localhost:4173` really is, so that tests need no fixed port. */
  readonly appPort?: number;
  /** A profile to come back to; without it a fresh one that dies with the browser. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly env?: Record<string, string>;
  readonly colorScheme?: "light" | "dark";
}

export interface Launched {
  readonly context: BrowserContext;
  readonly profile: string;
  close(): Promise<void>;
}

/** Branded Chrome ignores `--load-extension`, so this is Chromium only. */
export async function launchChromium(launch: Launch = {}): Promise<Launched> {
  const profile = launch.profile ?? (await mkdtemp(join(tmpdir(), "kopilka-")));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    headless: launch.headless ?? true,
    locale: "ru-RU",
    ignoreHTTPSErrors: true,
    colorScheme: launch.colorScheme ?? "light",
    // Null lets a real window have its real size.
    viewport: launch.headless === false ? null : { width: 1280, height: 800 },
    ...(launch.env ? { env: { ...process.env, ...launch.env } } : {}),
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      ...extensionArgs(launch.build),
      ...hostArgs(launch),
    ],
  });
  return {
    context,
    profile,
    close: async () => {
      await context.close();
      if (launch.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

function extensionArgs(build: Launch["build"]): string[] {
  if (!build) return [];
  const path = resolve("dist", build);
  if (!existsSync(join(path, "manifest.json")))
    throw new Error(`${path} is missing: run \`npm run build\` first`);
  return [`--disable-extensions-except=${path}`, `--load-extension=${path}`];
}

function hostArgs({ tlsPort, appPort }: Launch): string[] {
  if (tlsPort === undefined) return [];
  const app = appPort === undefined ? [] : [`MAP localhost:4173 127.0.0.1:${appPort}`];
  const rules = [...app, "MAP localhost 127.0.0.1", `MAP * 127.0.0.1:${tlsPort}`];
  return [`--host-resolver-rules=${rules.join(",")}`, "--ignore-certificate-errors"];
}
