import { computed, type ReadonlySignal } from "@preact/signals";
import { kind } from "../../../shared/portfolio/attachment.kind";
import { inOrder, orderKeys } from "../../../shared/record/order-key";
import type { Portfolio } from "../../store/portfolio";
import type { FileFacts } from "./file-facts";
import { fileName } from "./file-name";
import { isFileType } from "./file-type";

export type Attachments = ReadonlyMap<string, readonly FileFacts[]>;

const known = new WeakMap<Portfolio, ReadonlySignal<Attachments | undefined>>();

/** The files of every record by its id, in their order, always up to date; undefined until the first reading. */
export function attachmentsOf(portfolio: Portfolio): ReadonlySignal<Attachments | undefined> {
  const made = known.get(portfolio);
  if (made) return made;
  const live = portfolio.records.live(kind);
  const byParent = computed(() => {
    if (!live.value) return undefined;
    const map = new Map<string, FileFacts[]>();
    for (const { parent, id, name: given, hash, type, size } of [...live.value].sort(inOrder)) {
      // A copy brings names too: what is shown and saved under is always a safe one.
      const name = isFileType(type) ? fileName(given, type) : given;
      const files = map.get(parent);
      if (files) files.push({ id, name, hash, type, size });
      else map.set(parent, [{ id, name, hash, type, size }]);
    }
    return map;
  });
  known.set(portfolio, byParent);
  return byParent;
}

/**
 * Makes the attachments of `parent` what the form made of them: `before` is what it began with, `after` what it ends
 * with. New ones go to the end. Call it inside `records.together` with the write of the record itself. What it answers
 * takes it back.
 */
export async function saveAttachments(
  { records }: Portfolio,
  parent: string,
  before: readonly FileFacts[],
  after: readonly FileFacts[],
): Promise<() => Promise<void>> {
  const kept = new Set(after.map(({ id }) => id));
  const removed = before.flatMap(({ id }) => (id === undefined || kept.has(id) ? [] : [id]));
  for (const id of removed) await records.remove(kind, id);
  const fresh = after.filter(({ id }) => id === undefined);
  const there = (await records.list(kind)).filter((file) => file.parent === parent).sort(inOrder);
  const orders = orderKeys(there.at(-1)?.order ?? null, null, fresh.length);
  const added: string[] = [];
  for (const [index, { name, hash, type, size }] of fresh.entries())
    added.push(await records.add(kind, { parent, order: orders[index] ?? "", name, hash, type, size }));
  return () =>
    records.together(async () => {
      for (const id of added) await records.remove(kind, id);
      for (const id of removed) await records.restore(kind, id);
    });
}
