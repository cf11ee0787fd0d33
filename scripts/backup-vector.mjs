import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { runnerImport } from "vite";

// Makes the sample of the backup format once. A frozen sample is never made again: what it holds must open for ever.
const at = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);
const zip = at("test/vectors/backup-v1.kopilka.zip");
if (existsSync(zip)) throw new Error("test/vectors/backup-v1.kopilka.zip is frozen");
const { module } = await runnerImport(at("test/support/backup-vector.ts").pathname);
const made = await module.makeVector();
await writeFile(zip, made.zip);
await writeFile(at("test/vectors/backup-v1.expected.json"), made.expected);
