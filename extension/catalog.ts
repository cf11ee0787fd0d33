import { CatalogFile, Edition, newestOf } from "../shared/catalog/catalog-file";
import { changesMarked, problemOf } from "../shared/catalog/catalog-problem";
import { payloadOf } from "../shared/catalog/signed-catalog";
import { builtIn, edition, setEdition } from "../shared/catalog/sites";
import * as z from "../shared/zod";

/** A newer catalog that somebody has handed in, as it came, until a person decides. */
export interface Offer {
  readonly text: string;
  /** SHA-256 of the text, hex: what the issuer has made known in another way. */
  readonly hash: string;
}

/** In `storage.local`: every page and the worker read it, and a broken log takes nothing of it away. Only the worker writes. */
export interface KeptCatalog {
  readonly catalog?: Edition;
  readonly catalogOffer?: Offer;
}

/** Before anything is looked up in the catalog. */
export async function loadCatalog(): Promise<void> {
  const { catalog }: KeptCatalog = await chrome.storage.local.get("catalog");
  // What is not sound is passed over: without a catalog nothing would be recorded at all.
  const kept = z.safeParse(Edition, catalog);
  // Nor what a newer program says otherwise of platforms that count only while they are marked.
  const holds = kept.success && !changesMarked(kept.data.platforms, builtIn.platforms);
  setEdition(holds ? newestOf(builtIn, kept.data) : builtIn);
}

/** The offer that waits for the person, while it is still one: the program may have brought a newer catalog since. */
export async function openOffer(): Promise<{ readonly hash: string; readonly file: CatalogFile } | null> {
  const { catalogOffer }: KeptCatalog = await chrome.storage.local.get("catalogOffer");
  const file = catalogOffer ? openCatalog(catalogOffer.text) : "refused";
  return catalogOffer && typeof file !== "string" ? { hash: catalogOffer.hash, file } : null;
}

/** The catalog in a text, or why it is not taken. */
export function openCatalog(text: string): CatalogFile | "not-newer" | "refused" {
  const parsed = z.safeParse(CatalogFile, parseJson(payloadOf(text)));
  if (!parsed.success) return "refused";
  const problem = problemOf(parsed.data, edition);
  if (problem === null) return parsed.data;
  return problem === "not-newer" ? problem : "refused";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
