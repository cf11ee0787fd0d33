import { groupBy } from "../usage/group-by";
import type { Individual } from "./submission";

/** An accepted file: `digest` is the SHA-256 of its content. */
export interface Accepted {
  readonly digest: string;
  readonly submission: Individual;
}

export interface Persons {
  /** One file for each person: the one that counts. */
  readonly counted: readonly Accepted[];
  /** Older revisions, replaced by the person's own newer file. */
  readonly replaced: number;
  /** Persons whose files contradict each other: no data, whatever the order of files. */
  readonly conflicts: number;
}

/**
 * Files to persons: connected components over pseudonym, ticket and `supersedes` (statistics.md §2). The result depends
 * only on the set of files: order and repetition change nothing.
 */
export function personsOf(files: readonly Accepted[]): Persons {
  const unique = [...new Map(files.map((file) => [file.digest, file])).values()];
  const counted: Accepted[] = [];
  let replaced = 0;
  let conflicts = 0;
  for (const component of componentsOf(unique)) {
    const best = bestOf(component);
    if (best) {
      counted.push(best);
      replaced += component.length - 1;
    } else conflicts++;
  }
  return { counted: counted.sort((a, b) => (a.digest < b.digest ? -1 : 1)), replaced, conflicts };
}

/** The file that speaks for a component, or null where none can. */
function bestOf(component: readonly Accepted[]): Accepted | null {
  // Without its tickets a component must still be one person: one ticket under two unrelated pseudonyms is no person.
  if (componentsOf(component, false).length > 1) return null;
  const highest = Math.max(...component.map(({ submission }) => submission.revision));
  const top = component.filter(({ submission }) => submission.revision === highest);
  if (top.length === 1) return top[0] ?? null;
  const byPseudonym = groupBy(component, ({ submission }) => submission.pseudonym);
  const heirs = top.filter((file) => {
    const ancestors = ancestorsOf(file, byPseudonym);
    return top.every((other) => other === file || ancestors.has(other.submission.pseudonym));
  });
  return heirs.length === 1 ? (heirs[0] ?? null) : null;
}

/** Other pseudonyms that the file supersedes, over any number of merges. */
function ancestorsOf(file: Accepted, byPseudonym: ReadonlyMap<string, readonly Accepted[]>): Set<string> {
  const found = new Set(file.submission.supersedes);
  // A set grows while it is walked, so this reaches every merge behind a merge.
  for (const pseudonym of found) {
    for (const { submission } of byPseudonym.get(pseudonym) ?? []) {
      for (const older of submission.supersedes) found.add(older);
    }
  }
  found.delete(file.submission.pseudonym);
  return found;
}

function componentsOf(files: readonly Accepted[], byTicket = true): Accepted[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    // Every key on the way now knows its root, so long chains are walked once.
    for (let step = key; step !== root; ) {
      const next = parent.get(step) ?? root;
      parent.set(step, root);
      step = next;
    }
    return root;
  };
  const keyOf = ({ submission }: Accepted) => `p:${submission.pseudonym}`;
  for (const file of files) {
    const { ticket, supersedes } = file.submission;
    const linked = supersedes.map((pseudonym) => `p:${pseudonym}`);
    if (byTicket && ticket !== null) linked.push(`t:${ticket}`);
    for (const key of [keyOf(file), ...linked]) if (!parent.has(key)) parent.set(key, key);
    for (const key of linked) parent.set(find(key), find(keyOf(file)));
  }
  return [...groupBy(files, (file) => find(keyOf(file))).values()];
}
