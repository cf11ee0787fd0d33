import { REMOVED } from "../../shared/record/change";
import { fold } from "../../shared/record/fold";
import { type Difference, differencesOf } from "../../shared/record/history";
import type { Kind, KindWords } from "../../shared/record/kind";
import { stampDevice, stampTime } from "../../shared/record/stamp";
import type { Portfolio } from "../store/portfolio";
import { eachLogs } from "./logs";

/** One of the values that a field was given apart. */
export interface DifferingValue {
  /** For `RecordStore.decide`. */
  readonly value: unknown;
  /** As the screen would show it. */
  readonly text: string;
  /** UTC ms, by the clock of the device that wrote it. */
  readonly writtenAt: number;
  readonly isWrittenHere: boolean;
}

/** A difference with the words to show it. */
export interface OpenDifference {
  /** For `RecordStore.decide`. */
  readonly difference: Difference;
  /** «Курс». */
  readonly one: string;
  readonly title: string;
  /** Label of the field. */
  readonly label: string;
  /** What holds now. */
  readonly current: DifferingValue;
  /** The newest first. */
  readonly others: readonly DifferingValue[];
}

/** Whatever was written apart and nobody has decided, of the records that people see. */
export async function allDifferences(
  { gate: { db }, device }: Portfolio,
  kinds: readonly Kind<unknown>[],
): Promise<OpenDifference[]> {
  const words = new Map(kinds.flatMap((kind) => (kind.words ? [[kind.name, kind.words] as const] : [])));
  const found: OpenDifference[] = [];
  await eachLogs(db, (logs) => {
    for (const log of logs.values()) {
      const own = words.get(log[0]?.kind ?? "");
      if (!own || log.length < 2) continue;
      const { fields } = fold(log);
      found.push(...differencesOf(log).flatMap((difference) => shown(difference, own, fields, device) ?? []));
    }
  });
  return found;
}

function shown(
  difference: Difference,
  words: KindWords,
  fields: Readonly<Record<string, unknown>>,
  device: string,
): OpenDifference | null {
  const { field, value, stamp, others } = difference;
  const label = field === REMOVED ? "На одном устройстве удалено, на втором изменено" : words.labels[field];
  if (label === undefined) return null;
  const seen = (one: { readonly value: unknown; readonly stamp: string }): DifferingValue => ({
    value: one.value,
    text: field === REMOVED ? removedText(one.value) : words.text(field, one.value) || "пусто",
    writtenAt: stampTime(one.stamp),
    isWrittenHere: stampDevice(one.stamp) === device,
  });
  return {
    difference,
    one: words.one,
    title: words.title(fields),
    label,
    current: seen({ value, stamp }),
    others: others.map(seen),
  };
}

/** What a choice does: there is no value to be shown. */
function removedText(value: unknown): string {
  return value === true ? "Удалить" : "Оставить";
}
