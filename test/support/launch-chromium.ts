import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";
import { chromiumArgs } from "./chromium-args";

/** Of the fixed key in manifest.json: the same in every build and on every machine. */
export const EXTENSION_ID = "jljpjkfffmfmfjijbfgnefkkhignnckc";

export interface Launch {
  /** `dist/<build>` is loaded; without it the browser has no extension. */
  readonly build?: "extension" | "extension-granted";
  /** Hosts beyond the build's own that the person has allowed already. */
  readonly allowed?: readonly string[];
  /** Optional permissions that the person has given already. */
  readonly permitted?: readonly string[];
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

/** An unpacked extension that is loaded anew stays off unless the profile is a developer's. */
async function allowReload(profile: string): Promise<void> {
  await mkdir(join(profile, "Default"), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}

/** Branded Chrome ignores `--load-extension`, so this is Chromium only. */
export async function launchChromium(launch: Launch = {}): Promise<Launched> {
  const profile = launch.profile ?? (await mkdtemp(join(tmpdir(), "kopilka-")));
  if (launch.profile === undefined) await allowReload(profile);
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    headless: launch.headless ?? true,
    locale: "ru-RU",
    ignoreHTTPSErrors: true,
    // A muted browser hears no tab.
    ignoreDefaultArgs: ["--mute-audio"],
    colorScheme: launch.colorScheme ?? "light",
    // Null lets a real window have its real size.
    viewport: launch.headless === false ? null : { width: 1280, height: 800 },
    ...(launch.env ? { env: { ...process.env, ...launch.env } } : {}),
    args: [
      ...chromiumArgs,
      "--disable-background-networking",
      "--disable-component-update",
      ...(await extensionArgs(launch, profile)),
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

export async function extensionArgs(launch: Launch, profile: string): Promise<string[]> {
  const { build, allowed = [], permitted = [] } = launch;
  if (!build) return [];
  const built = resolve("dist", build);
  if (!existsSync(join(built, "manifest.json")))
    throw new Error(`${built} is missing: run \`npm run build\` first`);
  const isMore = allowed.length + permitted.length > 0;
  const path = isMore ? await withGrants(built, { allowed, permitted }, profile) : built;
  return [`--disable-extensions-except=${path}`, `--load-extension=${path}`];
}

/** A copy of the build for which the browser has no more to ask: what stands in the manifest is granted. */
async function withGrants(
  built: string,
  { allowed, permitted }: Required<Pick<Launch, "allowed" | "permitted">>,
  profile: string,
): Promise<string> {
  const path = join(profile, "extension");
  await cp(built, path, { recursive: true });
  const manifest = JSON.parse(await readFile(join(path, "manifest.json"), "utf8"));
  const { host_permissions: hosts = [] } = manifest;
  manifest.host_permissions = [...hosts, ...allowed.map((host) => `*://*.${host}/*`)];
  manifest.permissions.push(...permitted);
  await writeFile(join(path, "manifest.json"), JSON.stringify(manifest));
  return path;
}

export function hostArgs({ tlsPort, appPort }: Launch): string[] {
  if (tlsPort === undefined) return [];
  const app = appPort === undefined ? [] : [`MAP localhost:4173 127.0.0.1:${appPort}`];
  const rules = [...app, "MAP localhost 127.0.0.1", `MAP * 127.0.0.1:${tlsPort}`];
  return [`--host-resolver-rules=${rules.join(",")}`, "--ignore-certificate-errors"];
}
