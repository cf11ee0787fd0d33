import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExtensionBrowser, openExtensionBrowser } from "./extension-browser";

/** The profile of a browser in which recording was started, and whatever else is done there, before it was closed. */
export async function startedProfile(
  prepare: (kopilka: ExtensionBrowser) => Promise<void> = async () => undefined,
): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "kopilka-started-"));
  const kopilka = await openExtensionBrowser({ profile });
  await kopilka.start();
  await prepare(kopilka);
  await kopilka.close();
  return profile;
}
