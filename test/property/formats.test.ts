import Ajv from "ajv/dist/2020";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import campaignSchema from "../../docs/formats/campaign.schema.json";
import submissionSchema from "../../docs/formats/submission.schema.json";
import { openFile } from "../../shared/exchange/open-file";
import { readJson } from "../../shared/exchange/read-json";
import { campaignFile, campaignFormat, isIntact } from "../../shared/monitoring/campaign-file";
import { submissionFormat } from "../../shared/monitoring/submission-file";
import * as z from "../../shared/zod";
import * as any from "../support/arbitraries";
import { aCampaign, anIndicator, aSubmission, bytesOf } from "../support/builders";

const ajv = new Ajv({ strict: true, strictTypes: false });
const formats = [
  { ...campaignFormat, valid: any.campaign.map(campaignFile), published: ajv.compile(campaignSchema) },
  { ...submissionFormat, valid: any.submissionFile, published: ajv.compile(submissionSchema) },
];
const bytes = (value: unknown) => bytesOf(JSON.stringify(value));

describe.each(formats)("$format", ({ valid, schema, published, ...format }) => {
  const open = (data: Uint8Array) => openFile<unknown>(data, { ...format, schema });

  test("every valid file is read back as it was written", () => {
    fc.assert(
      fc.property(valid, (file: unknown) => {
        expect(open(bytes(file))).toEqual({ ok: true, file: JSON.parse(JSON.stringify(file)) });
      }),
    );
  });

  test("the published JSON Schema takes every valid file", () => {
    fc.assert(
      fc.property(valid, (file: unknown) => {
        expect(published(JSON.parse(JSON.stringify(file))), ajv.errorsText(published.errors)).toBe(true);
      }),
    );
  });

  test("the published JSON Schema and the program agree on spoilt files", () => {
    let refused = 0;
    fc.assert(
      fc.property(any.spoilt(valid), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        const ours = z.safeParse(schema, json).success;
        fc.pre(!isBeyondJsonSchema(json));
        if (!ours) refused++;
        expect(published(json)).toBe(ours);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  test("a truncated file is refused at every length", () => {
    fc.assert(
      fc.property(valid, fc.nat(), (file: unknown, at) => {
        const data = bytes(file);
        expect(open(data.slice(0, at % data.length)).ok).toBe(false);
      }),
    );
  });

  test("no bytes at all make it throw, and none but a valid file is taken", () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map(bytesOf),
      fc.string({ unit: "binary" }).map(bytesOf),
    );
    fc.assert(
      fc.property(anything, (data) => {
        expect(open(data).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("one byte changed is refused or still keeps to the schema", () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.integer({ min: 0, max: 255 }), (file: unknown, at, byte) => {
        const data = bytes(file);
        data[at % data.length] = byte;
        const opened = open(data);
        if (opened.ok) expect(z.safeParse(schema, opened.file).success).toBe(true);
      }),
    );
  });
});

/**
 * What JSON Schema cannot say: a day that does not exist, a period that ends before it starts, an id given twice,
 * lengths in UTF-16 units. The first three are held by their own test below.
 */
function isBeyondJsonSchema(json: unknown): boolean {
  const text = JSON.stringify(json);
  const dates = text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const isUnreal = dates.some((day) => !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day));
  return (
    isUnreal ||
    /[\ud800-\udfff]|\\ud[89a-f]/.test(text) ||
    holds(json, isReversedPeriod) ||
    holds(json, givesIdTwice)
  );
}

function holds(value: unknown, isSo: (value: object) => boolean): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isSo(value) || Object.values(value).some((inner) => holds(inner, isSo));
}

function isReversedPeriod({ start, end }: { start?: unknown; end?: unknown }): boolean {
  return typeof start === "string" && typeof end === "string" && start > end;
}

function givesIdTwice(value: object): boolean {
  if (!Array.isArray(value)) return false;
  const ids = value.flatMap((row: { id?: unknown } | null) => (typeof row?.id === "string" ? [row.id] : []));
  return new Set(ids).size < ids.length;
}

test("only the program knows which days exist, that a period ends after it starts, and that ids differ", () => {
  const [, submission] = formats;
  const period = (start: string, end: string) =>
    campaignFile(aCampaign({ periods: [{ id: "p", kind: "other", start, end }] }));
  const twice = campaignFile(aCampaign({ indicators: [anIndicator(), anIndicator({ minDays: 2 })] }));
  for (const file of [period("2026-02-29", "2026-12-31"), period("2026-12-31", "2026-09-01"), twice]) {
    expect(formats[0]?.published(file)).toBe(true);
    expect(z.safeParse(campaignFormat.schema, file).success).toBe(false);
  }
  expect(submission?.published(aSubmission())).toBe(true);
});

test("the gate never throws, whatever comes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytesOf)), (data) => {
      const read = readJson(data);
      if (read.ok) expect(JSON.parse(new TextDecoder().decode(data))).toEqual(read.value);
    }),
    { numRuns: 1000 },
  );
});

test("a campaign that anybody changed in one place is not intact", () => {
  fc.assert(
    fc.property(any.campaign, fc.integer({ min: 3, max: 100 }), (campaign, k) => {
      fc.pre(campaign.k !== k);
      expect(isIntact(campaignFile(campaign))).toBe(true);
      expect(isIntact({ ...campaignFile(campaign), campaign: { ...campaign, k } })).toBe(false);
    }),
  );
});
