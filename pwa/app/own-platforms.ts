import { effect, signal } from "@preact/signals";
import { platformName } from "../../shared/catalog/catalog";
import type { PlatformId } from "../../shared/catalog/platform";
import type { Portfolio } from "../store/portfolio";

const names = signal<ReadonlyMap<PlatformId, string>>(new Map());

/** Written out here: their schemas do not belong on the first screen. */
const WHOSE = [
  ["own-", "своя"],
  ["from-school-", "от школы"],
] as const;

/** As it is shown to its owner: of the catalog, or «своя» and «от школы» under the name that came with the visits. */
export function platformTitle(id: PlatformId): string {
  const whose = WHOSE.find(([prefix]) => id.startsWith(prefix))?.[1];
  return whose ? `${names.value.get(id) ?? "Платформа"} (${whose})` : platformName(id);
}

/** Keeps the names up to date while the portfolio is open. */
export function followOwnPlatforms(portfolio: Portfolio): void {
  void import("../../shared/usage/own-platform.kind").then(({ kind }) => {
    const all = portfolio.records.live(kind);
    effect(() => {
      names.value = new Map(all.value?.map(({ platform, name }) => [platform, name]));
    });
  });
}
