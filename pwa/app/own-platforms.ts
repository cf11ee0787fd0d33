import { effect, signal } from "@preact/signals";
import { platformName } from "../../shared/catalog/catalog";
import type { PlatformId } from "../../shared/catalog/platform";
import type { Portfolio } from "../store/portfolio";

const names = signal<ReadonlyMap<PlatformId, string>>(new Map());

/** As it is shown to its owner: of the catalog, or «своя» under the name that the teacher gave it. */
export function platformTitle(id: PlatformId): string {
  if (!id.startsWith("own-")) return platformName(id);
  return `${names.value.get(id) ?? "Платформа"} (своя)`;
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
