import type { Answer } from "../shared/bridge/protocol";
import type { Visit } from "../shared/usage/visit";
import { ask } from "./ask";

/** What the log holds for its present owner, oldest first; null when it does not answer. */
export async function allVisits(): Promise<Visit[] | null> {
  const all: Visit[] = [];
  let before: number | null = null;
  do {
    const page: Answer<"log.page"> | null = await ask("log.page", { before });
    if (!page) return null;
    all.push(...page.visits);
    before = page.before;
  } while (before !== null);
  return all.reverse();
}
