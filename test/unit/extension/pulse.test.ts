import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pulse } from "../../../extension/background/pulse";

const START = Date.parse("2026-10-05T06:00:00Z");
const onBreak = vi.fn<() => void>();
let pulse: Pulse;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  onBreak.mockReset();
  pulse = new Pulse(45_000, onBreak);
  pulse.sight();
  pulse.keep(true);
});
afterEach(() => {
  pulse.keep(false);
  vi.useRealTimers();
});

/** The process stands still: both clocks go on, no timer fires until it wakes. */
function freeze(ms: number): void {
  const steady = performance.now();
  vi.setSystemTime(Date.now() + ms);
  vi.spyOn(performance, "now").mockImplementation(() => steady + ms);
}

test("while time goes evenly the watch is unbroken since it began", () => {
  vi.advanceTimersByTime(60_000);
  expect(pulse.sight()).toMatchObject({ lostAt: null, evenSince: START });
  expect(onBreak).not.toHaveBeenCalled();
});

test("a sleep is told once, from its last beat to the waking, and asks for a look by itself", () => {
  vi.advanceTimersByTime(20_000);
  freeze(60_000);
  vi.advanceTimersByTime(1000);
  expect(onBreak).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
  const { lostAt, evenSince } = pulse.sight();
  expect(lostAt).toBe(START + 20_000);
  expect(evenSince).toBeGreaterThanOrEqual(START + 80_000);
  expect(pulse.sight().lostAt).toBeNull();
});

test.each([3_600_000, -3_600_000, 2000, -2000])("a clock that is set by %i ms is a break", (ms) => {
  vi.advanceTimersByTime(20_000);
  vi.setSystemTime(Date.now() + ms);
  expect(pulse.sight()).toMatchObject({ lostAt: START + 20_000, evenSince: START + 20_000 + ms });
});

test("a beat that is a second or two late is none", () => {
  freeze(2500);
  vi.advanceTimersByTime(1000);
  expect(onBreak).not.toHaveBeenCalled();
});

test("nothing is known of the time in which nobody asked for it", () => {
  pulse.keep(false);
  vi.advanceTimersByTime(600_000);
  expect(pulse.sight()).toMatchObject({ lostAt: null, evenSince: START + 600_000 });
});
