import { cpuAboveBare } from "./tracker-cpu";
import { eventSlowdown } from "./tracker-event";
import { sleepAfterLeaving } from "./tracker-sleep";

const STORED = 100_000;

/** What the tracker takes: of the processor, of the worker's life, of an event when the log is long. */
export async function costs(): Promise<string[][]> {
  const cpu = await cpuAboveBare();
  const sleep = await sleepAfterLeaving();
  const { empty, full } = await eventSlowdown(STORED);
  return [
    ["CPU-s of a minute on a platform page, above a bare browser", cpu.tracker.toFixed(3), "≤ 0.06"],
    ["the same of another bare browser: noise", cpu.noise.toFixed(3), "–"],
    ["worker asleep after the last event, s", (sleep.afterMs / 1000).toFixed(1), "≤ 35"],
    [
      "alarms, open visits, wakings in a minute of its sleep",
      [sleep.alarms, sleep.openVisits, sleep.wakings].join(", "),
      "0, 0, 0",
    ],
    ["p95 of an event with an empty log, ms", empty.toFixed(1), "–"],
    [`p95 of an event with ${STORED} visits : with none`, (full / empty).toFixed(2), "≤ 1.2"],
  ];
}
