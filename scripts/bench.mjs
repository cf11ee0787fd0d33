import { readdir } from "node:fs/promises";
import { runnerImport } from "vite";

/** @typedef {{ name: string, run: () => Promise<string> }} Bench */

const folder = new URL("../test/bench/", import.meta.url);
const asked = process.argv.slice(2);
const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
const benches = await Promise.all(
  files.map(async (file) => {
    const { module } = await runnerImport(new URL(file, folder).pathname);
    return /** @type {Bench} */ (module);
  }),
);

const unknown = asked.filter((name) => benches.every((bench) => bench.name !== name));
if (unknown.length > 0) {
  console.error(
    `No such bench: ${unknown.join(", ")}. There are: ${benches.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

for (const bench of benches) {
  if (asked.length > 0 && !asked.includes(bench.name)) continue;
  console.log(`\n${bench.name}\n${await bench.run()}`);
}
