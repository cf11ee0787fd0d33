import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";
import * as z from "zod/mini";
import { campaignWords, submissionWords } from "./schema-words.mjs";

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

/**
 * The JSON Schemas of the public formats: file name → text. The zod schemas are their only source.
 * @returns {Promise<Map<string, string>>}
 */
export async function jsonSchemas() {
  const texts = new Map();
  for (const { file, source, name, title, words } of FILES) {
    const { module } = await runnerImport(new URL(`../${source}`, import.meta.url).pathname);
    const { $schema, ...schema } = z.toJSONSchema(/** @type {Record<string, any>} */ (module)[name]);
    const unused = new Set(Object.keys(words));
    describeFields(/** @type {Schema} */ (schema), "", words, unused);
    if (unused.size > 0)
      throw new Error(`scripts/schema-words.mjs: no such field: ${[...unused].join(", ")}`);
    texts.set(file, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`);
  }
  return texts;
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
    if (!description) throw new Error(`scripts/schema-words.mjs says nothing of «${path}»: add a line`);
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
