import { cp, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** What makes a site an app that can be installed and works offline: a page of the extension is both already. */
const ONLY_ON_THE_WEB = /^(?:sw\.js|manifest\.webmanifest|icon-.*\.png)$/;
const THEIR_LINKS = /[ \t]*<link rel="(?:manifest|apple-touch-icon)"[^>]*>\n?/g;

/**
 * Puts the built app into an extension as `app/`: the same code, byte for byte (ADR 14).
 * @param {string} extension
 */
export async function putAppInto(extension) {
  const folder = join(extension, "app");
  await cp("dist/pwa", folder, {
    recursive: true,
    filter: (path) => !ONLY_ON_THE_WEB.test(basename(path)),
  });
  const page = join(folder, "index.html");
  await writeFile(page, (await readFile(page, "utf8")).replace(THEIR_LINKS, ""));
}
