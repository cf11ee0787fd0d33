import type { Kind } from "../../shared/record/kind";
import type { Portfolio } from "../store/portfolio";
import { type Answer, answered } from "./answer";
import { guarded } from "./guarded";
import { oneAtATime } from "./one-at-a-time";

/** New records, all or none, with a recovery point of what was here before; their ids in the same order. */
export async function importRecords<T>(
  portfolio: Portfolio,
  kind: Kind<T>,
  all: readonly T[],
): Promise<Answer<{ readonly ids: readonly string[] }>> {
  return answered(() =>
    oneAtATime(portfolio, async () => {
      let ids: readonly string[] = [];
      const apply = async () => {
        ids = await portfolio.records.addAll(kind, all);
      };
      await guarded(portfolio, {
        reason: "import",
        plan: async () => ({ revision: null, apply }),
      });
      return { ids };
    }),
  );
}
