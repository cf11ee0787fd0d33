import { CATALOG_FORMAT, type CatalogEntry, type CatalogFile } from "../../shared/catalog/catalog-file";
import { builtIn } from "../../shared/catalog/sites";

export const NEW_PLATFORM: CatalogEntry = {
  id: "novaya",
  name: "Новая платформа",
  group: "other",
  kind: "site",
  hosts: ["novaya-platforma.ru"],
};

/** The built-in catalog, changed; a newer edition of somebody else's. */
export function newerCatalog(
  change: (platforms: readonly CatalogEntry[]) => readonly CatalogEntry[] = (same) => same,
  edition = 2,
): CatalogFile {
  return {
    format: CATALOG_FORMAT,
    version: 1,
    edition,
    date: "2026-12-01",
    issuer: "МБОУ «СОШ № 12»",
    platforms: [...change(builtIn.platforms)],
  };
}

/** Without `gone`, with another name for «Учи.ру», a new platform, and a new address of РЭШ. */
export function changedCatalog(gone: string): CatalogFile {
  return newerCatalog((platforms) => [
    ...platforms
      .filter(({ id }) => id !== gone)
      .map((platform) => {
        if (platform.id === "uchi") return { ...platform, name: "Учи.ру (новое имя)" };
        if (platform.id !== "resh") return platform;
        return { ...platform, hosts: [...(platform.hosts ?? []), "novaya-resh.ru"] };
      }),
    NEW_PLATFORM,
  ]);
}
