import { expect, test } from "vitest";
import { jsonSchemas } from "../../scripts/schemas.mjs";
import { read } from "../support/files";

test("the published JSON Schemas are what the program holds files to", async () => {
  const schemas = await jsonSchemas();
  expect([...schemas.keys()]).toEqual([
    "docs/formats/campaign.schema.json",
    "docs/formats/submission.schema.json",
    "docs/formats/backup.schema.json",
  ]);
  for (const [path, text] of schemas) {
    const fix = "fix: node scripts/schemas.mjs; a field may be added only with a new version (docs/adr/0004)";
    expect(read(path), fix).toBe(text);
  }
});
