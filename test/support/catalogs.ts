import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** Keys by name, and a catalog that one of them has signed, as an issuer does it: with the project's own command. */
export function issuer(): (
  key: string,
  text: string,
) => { readonly jws: string; readonly publicKey: string } {
  const folder = mkdtempSync(join(tmpdir(), "kopilka-catalog-"));
  return (key, text) => {
    const files = [`${key}.pem`, "catalog.json", "catalog.jws"].map((name) => join(folder, name));
    const [, plain = "", signed = ""] = files;
    writeFileSync(plain, text);
    const said = execFileSync(process.execPath, ["scripts/sign-catalog.mjs", ...files], { encoding: "utf8" });
    return { jws: readFileSync(signed, "utf8"), publicKey: said.trim() };
  };
}

/** A hash as both sides show it, so that two people can compare it aloud. */
export function grouped(hash: string): string {
  return (hash.match(/.{4}/g) ?? []).join(" ");
}
