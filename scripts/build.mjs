// Builds dist/pwa, dist/extension, dist/extension-granted and dist/extension-firefox; names as arguments build only those.
// The app goes into every extension as a page of its own, so with an extension it is built too.
// APP_URL is the address at which a school keeps the app, for example https://kopilka.school.ru/: without it only
// extension-granted (managed PCs, tests) knows one, http://localhost:4173/. Every build may ask for http://localhost, for
// an address of the person's own.
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { putAppInto } from "./app-inside.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const app = "pwa";
const extensions = ["extension", "extension-granted", "extension-firefox"];
const all = [app, ...extensions];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such build: ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(1);
}

process.chdir(root);
// Vite would have the config import with file extensions, for a loader that this project does not use.
process.env["VITE_CONFIG_NATIVE_IGNORE_WARNING"] = "true";
for (const mode of asked.length > 0 ? new Set([app, ...asked]) : all) {
  const startedAt = Date.now();
  await build({ mode, configFile: "vite.config.ts", logLevel: "warn" });
  if (extensions.includes(mode)) await putAppInto(`dist/${mode}`);
  console.log(`dist/${mode} built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}
