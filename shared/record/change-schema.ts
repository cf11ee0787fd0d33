import { Uuid } from "../usage/visit";
import * as z from "../zod";
import { type Change as ChangeType, REMOVED } from "./change";
import { stampTime } from "./stamp";

/** The last millisecond of the year 9999: what comes after has no date as text. */
const LAST_MS = 253_402_300_799_999;

/** Most fields that one write names. No kind has as many. */
const MOST_FIELDS = 100;

/** A stamp as `nextStamp` writes it. A later time than any calendar's would hold every clock that follows it. */
export const Stamp = z.string().check(
  z.regex(/^\d{15}-\d{5}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  z.refine((stamp) => stampTime(stamp) <= LAST_MS, { error: "after the year 9999" }),
);

/** Name of a kind of record. */
export const KindName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));

const FieldName = z.string().check(
  z.regex(/^(?:\$removed|[a-z][A-Za-z0-9]{0,39})$/),
  // What every object answers to, such as `toString`, would look like a field of every record.
  z.refine((name) => !(name in {}) && name !== "prototype", { error: "a name of every object" }),
);

// `z.record` passes over an own `__proto__` in silence: what is not kept must be refused.
const byField = <T extends z.core.$ZodType>(value: T) =>
  z.pipe(
    z.unknown().check(z.refine((input) => !hasProto(input), { error: "__proto__" })),
    z.record(FieldName, value),
  );

/**
 * One write of one record, as it comes from outside. The values are any JSON: their kind reads them when it needs them,
 * and keeps what it does not know. `readJson` bounds their size and depth.
 */
export const Change = z
  .strictObject({
    record: Uuid,
    kind: KindName,
    stamp: Stamp,
    fields: byField(z.unknown()),
    before: byField(z.array(Stamp)),
  })
  .check(
    z.refine(({ fields }) => isBetween(Object.keys(fields).length, 1, MOST_FIELDS), {
      path: ["fields"],
      error: "none, or too many",
    }),
    z.refine(({ fields }) => !(REMOVED in fields) || typeof fields[REMOVED] === "boolean", {
      path: ["fields", REMOVED],
      error: "not true or false",
    }),
    z.refine(({ fields, before }) => Object.keys(before).every((field) => field in fields), {
      path: ["before"],
      error: "of a field that is not written",
    }),
    z.refine(({ stamp, before }) => Object.values(before).every((seen) => seen.every((one) => one < stamp)), {
      path: ["before"],
      error: "not earlier than the change",
    }),
  ) satisfies z.ZodMiniType<ChangeType>;

function hasProto(input: unknown): boolean {
  return typeof input === "object" && input !== null && Object.hasOwn(input, "__proto__");
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
