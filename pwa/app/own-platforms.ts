import { effect, signal } from "@preact/signals";
import { platformName } from "../../shared/catalog/catalog";
import { isOwn } from "../../shared/catalog/own-platform";
import type { PlatformId } from "../../shared/catalog/platform";
import { isSchool } from "../../shared/catalog/school-platform";
import type { Portfolio } from "../store/portfolio";

const names = signal<ReadonlyMap<PlatformId, string>>(new Map());

/** As it is shown to its owner: of the catalog, or «своя» and «от школы» under the name that came with the visits. */
export function platformTitle(id: PlatformId): string {
  if (!isOwn(id) && !isSchool(id)) return platformName(id);
  return `${names.value.get(id) ?? "Платформа"} (${isOwn(id) ? "своя" : "от школы"})`;
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
