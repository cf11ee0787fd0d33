import { signal } from "@preact/signals";
import { platformName } from "../../shared/catalog/catalog";
import type { Edition } from "../../shared/catalog/catalog-file";
import type { PlatformId } from "../../shared/catalog/platform";
import type { Portfolio } from "../store/portfolio";

/** The catalog that this portfolio goes by, without what was added by hand; null until it is read. */
export const catalogEdition = signal<Edition | null>(null);

/** Names that no catalog has. */
const named = signal<ReadonlyMap<PlatformId, string>>(new Map());

/** Written out here: their schemas do not belong on the first screen. */
const WHOSE = [
  ["own-", "своя"],
  ["from-school-", "от школы"],
] as const;

/** As it is shown to its owner: of the catalog, or «своя» and «от школы» under the name that came with the visits. */
export function platformTitle(id: PlatformId): string {
  const whose = WHOSE.find(([prefix]) => id.startsWith(prefix))?.[1];
  if (whose) return `${named.value.get(id) ?? "Платформа"} (${whose})`;
  // Read, so that whoever shows the name is drawn anew with another catalog.
  void catalogEdition.value;
  return platformName(id);
}

/** Keeps the catalog and the names up to date while the portfolio is open. */
export function followPlatforms(portfolio: Portfolio): void {
  void import("./follow-platforms").then(({ follow }) =>
    follow(portfolio, (edition, names) => {
      catalogEdition.value = edition;
      named.value = names;
    }),
  );
}
