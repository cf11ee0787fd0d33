import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextStamp } from "../../../shared/record/stamp";
import { uuid } from "../../support/builders";

const device = uuid(1);
const after = (clock: string | null, now: number) => nextStamp({ clock, replaced: null, now, device });

describe("a stamp", () => {
  test("sorts as text by time, whatever the clocks did: always later than the one it replaces", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 14 }), { minLength: 2 }), (clocks) => {
        let last: string | null = null;
        for (const now of clocks) {
          const next: string = nextStamp({ clock: null, replaced: last, now, device });
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  test("says the time where the clock runs forward", () => {
    expect(after(null, 1_790_000_000_000)).toBe(`001790000000000-00000-${device}`);
  });

  test("counts where the clock stands still or goes back", () => {
    const first = after(null, 1000);
    expect(after(first, 1000)).toBe(`000000000001000-00001-${device}`);
    expect(after(first, 1)).toBe(`000000000001000-00001-${device}`);
  });

  test("borrows a millisecond where the counter is full", () => {
    expect(after(`000000000001000-99999-${device}`, 1000)).toBe(`000000000001001-00000-${device}`);
  });
});
