import { effect } from "@preact/signals";
import { kind as addedKind } from "../../shared/catalog/added-platform.kind";
import { kind as catalogKind } from "../../shared/catalog/catalog.kind";
import { type Edition, newestOf } from "../../shared/catalog/catalog-file";
import { readCatalog } from "../../shared/catalog/open-catalog";
import type { PlatformId } from "../../shared/catalog/platform";
import { builtIn, setEdition } from "../../shared/catalog/sites";
import { kind as ownKind } from "../../shared/usage/own-platform.kind";
import type { Portfolio } from "../store/portfolio";

/** The built-in catalog, the newer ones that were taken, and what was added by hand, as one. */
export function follow(
  portfolio: Portfolio,
  onChange: (edition: Edition, names: ReadonlyMap<PlatformId, string>) => void,
): void {
  const taken = portfolio.records.live(catalogKind);
  const added = portfolio.records.live(addedKind);
  const named = portfolio.records.live(ownKind);
  effect(() => {
    const files = (taken.value ?? []).map(({ text }) => readCatalog(text));
    const newest = newestOf(builtIn, ...files.filter((file) => typeof file !== "string"));
    const byHand = (added.value ?? []).map(({ platform: id, name, kind, group, isGone }) => ({
      id,
      name,
      kind,
      group,
      ...(isGone ? { status: "discontinued" as const } : {}),
    }));
    // What was added here is as it is here, also after it was published.
    const own = new Set(byHand.map(({ id }) => id));
    setEdition({ ...newest, platforms: [...newest.platforms.filter(({ id }) => !own.has(id)), ...byHand] });
    onChange(newest, new Map(named.value?.map(({ platform, name }) => [platform, name])));
  });
}
