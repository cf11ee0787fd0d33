import Ajv from "ajv/dist/2020";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import backupSchema from "../../../docs/formats/backup.schema.json";
import { BackupManifest } from "../../../shared/exchange/backup-manifest";
import { ChangesPart } from "../../../shared/exchange/backup-parts";
import { MonthSegment } from "../../../shared/usage/month-segment";
import * as z from "../../../shared/zod";
import { spoilt } from "../../support/arbitraries";
import { entriesOf } from "../../support/backup-parts";
import { bytesAt } from "../../support/files";

const ajv = new Ajv({ strict: true, strictTypes: false });
ajv.addSchema(backupSchema, "backup");
const frozen = await entriesOf(new Uint8Array(bytesAt("test/vectors/backup-v1.kopilka.zip")));
const json = (name: string): unknown =>
  JSON.parse(new TextDecoder().decode(frozen.find((entry) => entry.name === name)?.bytes));

test.each([
  ["manifest", "manifest.json", BackupManifest],
  ["changes", "data/changes-00001.json", ChangesPart],
  ["visits", "data/visits-2026-10.json", MonthSegment],
])(
  "the published schema of %s takes what is written, and all that the program takes",
  (part, name, schema) => {
    const published = ajv.compile({ $ref: `backup#/$defs/${part}` });
    expect(published(json(name)), ajv.errorsText(published.errors)).toBe(true);
    let refused = 0;
    fc.assert(
      fc.property(spoilt(fc.constant(json(name))), (value) => {
        // The program also knows what JSON Schema cannot say: months, order of stamps, ids given twice.
        const plain: unknown = JSON.parse(JSON.stringify(value));
        if (!published(plain)) refused++;
        if (z.safeParse(schema, plain).success) expect(published(plain)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  },
);
