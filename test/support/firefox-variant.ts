import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runNode } from "../../scripts/run.mjs";

/** The Firefox build of a school that keeps the app at `appUrl`, in a folder that is gone after the test. */
export async function buildFirefoxFor(appUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kopilka-"));
  onTestFinished(async () => rm(folder, { recursive: true }));
  const args = ["--mode", "extension-firefox", "--outDir", folder, "--logLevel", "error"];
  const env = { APP_URL: appUrl, NODE_ENV: "production", VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" };
  const code = await runNode(["node_modules/vite/bin/vite.js", "build", ...args], env);
  if (code !== 0) throw new Error(`the build for ${appUrl} failed`);
  return folder;
}
