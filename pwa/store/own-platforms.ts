import { derivedId } from "../../shared/record/derived-id";
import { kind } from "../../shared/usage/own-platform.kind";
import type { Portfolio } from "./portfolio";

/** Keeps the names that came with visits. The same platform is the same record on every device. */
export async function keepOwnPlatforms(
  portfolio: Portfolio,
  named: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  for (const { id, name } of named) {
    const record = derivedId(kind.name, id);
    const known = await portfolio.records.get(kind, record);
    if (known?.name !== name) await portfolio.records.put(kind, record, { platform: id, name });
  }
}
