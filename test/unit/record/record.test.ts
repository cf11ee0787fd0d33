import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newestStamp, type StoredRecord, written } from "../../../shared/record/record";
import { nextStamp } from "../../../shared/record/stamp";
import { uuid } from "../../support/builders";

const device = uuid(1);

describe("a stamp", () => {
  test("sorts as text by time, whatever the clocks did: always later than the one before", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 14 }), { minLength: 2 }), (clocks) => {
        let last: string | null = null;
        for (const now of clocks) {
          const next = nextStamp(last, now, device);
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  test("says the time where the clock runs forward", () => {
    expect(nextStamp(null, 1_790_000_000_000, device)).toBe(`001790000000000-00000-${device}`);
  });

  test("counts where the clock stands still or goes back", () => {
    const first = nextStamp(null, 1000, device);
    expect(nextStamp(first, 1000, device)).toBe(`000000000001000-00001-${device}`);
    expect(nextStamp(first, 1, device)).toBe(`000000000001000-00001-${device}`);
  });

  test("borrows a millisecond where the counter is full", () => {
    expect(nextStamp(`000000000001000-99999-${device}`, 1000, device)).toBe(
      `000000000001001-00000-${device}`,
    );
  });
});

describe("a write", () => {
  const record: StoredRecord = {
    id: uuid(2),
    kind: "campaign",
    fields: { role: "own", note: "a" },
    stamps: { role: "s1", note: "s1" },
    removed: "s2",
  };

  test("replaces and stamps the fields given, and keeps the others", () => {
    const after = written(record, { id: record.id, kind: record.kind, fields: { note: "b" }, stamp: "s3" });
    expect(after).toEqual({
      ...record,
      fields: { role: "own", note: "b" },
      stamps: { role: "s1", note: "s3" },
      removed: null,
    });
    expect(record.fields["note"]).toBe("a");
  });

  test("goes by the newest stamp that the record knows, a removal included", () => {
    expect(newestStamp(record)).toBe("s2");
    expect(newestStamp(undefined)).toBeNull();
  });
});
