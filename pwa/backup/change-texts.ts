import { BACKUP_LIMITS } from "../../shared/exchange/backup-limits";
import type { Change } from "../../shared/record/change";

/** A part ends here; with letters of three bytes and one large change it stays within the limit of a part. */
const PART_LENGTH = 8_000_000;

/** The changes as JSON lists, each short enough for one part of a backup. `onChanges` sees them as they come. */
export async function* changeTexts(
  lists: AsyncIterable<readonly Change[]>,
  onChanges: (changes: readonly Change[]) => void,
): AsyncGenerator<string> {
  let texts: string[] = [];
  let length = 0;
  for await (const changes of lists) {
    onChanges(changes);
    for (const { record, kind, stamp, fields, before } of changes) {
      const text = JSON.stringify({ record, kind, stamp, fields, before });
      const isFull = texts.length === BACKUP_LIMITS.changesInPart || length + text.length > PART_LENGTH;
      if (isFull && texts.length > 0) {
        yield listOf(texts);
        texts = [];
        length = 0;
      }
      texts.push(text);
      length += text.length;
    }
  }
  if (texts.length > 0) yield listOf(texts);
}

function listOf(texts: readonly string[]): string {
  return `[${texts.join(",\n")}]`;
}
