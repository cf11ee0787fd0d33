import { REMOVED } from "../../../shared/record/change";
import type { FieldStep } from "../../../shared/record/history";
import type { Kind } from "../../../shared/record/kind";
import { type Stamp, stampDevice, stampTime } from "../../../shared/record/stamp";
import { momentText } from "../clock";
import type { ShownEntry } from "./history-dialog-entries";

/** Clocks of two devices never agree to the second: only what is further ahead is a clock that was moved. ms. */
const AHEAD_MS = 300_000;

export const ACTS: Readonly<Record<ShownEntry["act"], string>> = {
  added: "Добавлено",
  changed: "Изменено",
  removed: "Удалено",
  restored: "Возвращено",
};

/** When it was written, and whether the clock of its device can be believed. */
export function stampText(stamp: Stamp, now: number): string {
  const at = stampTime(stamp);
  const text = momentText(at, now);
  return at > now + AHEAD_MS ? `${text} — часы устройства были переведены` : text;
}

export function deviceText(stamp: Stamp, own: string): string {
  return stampDevice(stamp) === own ? "на этом устройстве" : "на другом устройстве";
}

/** «Часы: 16 → 72», in the order of the form; fields without a label are not for people. */
export function stepTexts(kind: Kind<unknown>, steps: readonly FieldStep[]): string[] {
  const words = kind.words;
  if (!words) return [];
  const order = Object.keys(words.labels);
  return steps
    .filter(({ field }) => field !== REMOVED && field in words.labels)
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
    .map(({ field, value, before }) => {
      const [old, now] = [before, value].map((one) => words.text(field, one) || "пусто");
      return `${words.labels[field]}: ${old} → ${now}`;
    });
}
