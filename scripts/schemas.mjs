import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";
import * as z from "zod/mini";
import { campaignWords, submissionWords } from "./schema-words.mjs";
import { backupWords } from "./schema-words-backup.mjs";

/**
 * @typedef {object} Schema
 * @property {Record<string, Schema>} [properties]
 * @property {Schema} [items]
 * @property {Schema[]} [oneOf]
 * @property {Schema[]} [anyOf]
 * @property {string} [const]
 * @property {string} [description]
 */

const FILES = [
  {
    file: "docs/formats/campaign.schema.json",
    source: "shared/monitoring/campaign.ts",
    name: "CampaignFile",
    title: "«Копилка»: a campaign (мониторинг), version 1",
    words: campaignWords,
  },
  {
    file: "docs/formats/submission.schema.json",
    source: "shared/monitoring/submission.ts",
    name: "SubmissionFile",
    title: "«Копилка»: a submission (выгрузка), version 1",
    words: submissionWords,
  },
];

/** An archive: each of its JSON entries has a schema of its own. */
const BACKUP = {
  file: "docs/formats/backup.schema.json",
  title: "«Копилка»: a backup (копия портфолио), version 1: the JSON entries of the archive",
  entries: [
    { entry: "manifest", source: "shared/exchange/backup-manifest.ts", name: "BackupManifest" },
    { entry: "changes", source: "shared/exchange/backup-parts.ts", name: "ChangesPart" },
    { entry: "visits", source: "shared/usage/month-segment.ts", name: "MonthSegment" },
  ],
  words: backupWords,
};

/**
 * The JSON Schemas of the public formats: file name → text. The zod schemas are their only source.
 * @returns {Promise<Map<string, string>>}
 */
export async function jsonSchemas() {
  const texts = new Map();
  for (const { file, source, name, title, words } of FILES) {
    const { $schema, ...schema } = await schemaOf(source, name);
    describe({ "": schema }, words);
    texts.set(file, textOf({ $schema, title, ...schema }));
  }
  const $defs = Object.fromEntries(
    await Promise.all(
      BACKUP.entries.map(async ({ entry, source, name }) => [entry, await schemaOf(source, name)]),
    ),
  );
  const { $schema } = $defs["manifest"];
  for (const schema of Object.values($defs)) delete schema.$schema;
  describe($defs, BACKUP.words);
  texts.set(BACKUP.file, textOf({ $schema, title: BACKUP.title, $defs }));
  return texts;
}

/**
 * @param {string} source
 * @param {string} name
 * @returns {Promise<any>}
 */
async function schemaOf(source, name) {
  const { module } = await runnerImport(new URL(`../${source}`, import.meta.url).pathname);
  return z.toJSONSchema(/** @type {Record<string, any>} */ (module)[name]);
}

/** @param {unknown} schema */
function textOf(schema) {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/**
 * @param {Record<string, Schema>} schemas by the name that their words begin with
 * @param {Record<string, string>} words
 */
function describe(schemas, words) {
  const unused = new Set(Object.keys(words));
  for (const [at, schema] of Object.entries(schemas)) describeFields(schema, at, words, unused);
  if (unused.size > 0) throw new Error(`scripts/schema-words*.mjs: no such field: ${[...unused].join(", ")}`);
}

/**
 * @param {Schema} schema
 * @param {string} at
 * @param {Record<string, string>} words
 * @param {Set<string>} unused
 */
function describeFields(schema, at, words, unused) {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const path = at ? `${at}.${name}` : name;
    const description = words[path];
    if (!description) throw new Error(`scripts/schema-words*.mjs say nothing of «${path}»: add a line`);
    unused.delete(path);
    field.description = description;
    describeFields(field, path, words, unused);
  }
  if (schema.items) describeFields(schema.items, `${at}[]`, words, unused);
  for (const choice of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    const tag = choice.properties?.["kind"]?.const ?? choice.properties?.["measure"]?.const;
    describeFields(choice, tag ? `${at}<${tag}>` : at, words, unused);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [file, text] of await jsonSchemas()) {
    await writeFile(new URL(`../${file}`, import.meta.url), text);
    console.log(`written: ${file}`);
  }
}
