import { CatalogEntry, CatalogFile, type Edition, newestOf } from "../shared/catalog/catalog-file";
import { problemOf } from "../shared/catalog/catalog-problem";
import { payloadOf } from "../shared/catalog/signed-catalog";
import { builtIn, edition, setEdition } from "../shared/catalog/sites";
import * as z from "../shared/zod";

/** A newer catalog that somebody has handed in, as it came, until a person decides. */
export interface Offer {
  readonly text: string;
  /** SHA-256 of the text, hex: what the issuer has made known in another way. */
  readonly hash: string;
}

/** In `storage.local`: every page and the worker read it, and a broken log takes nothing of it away. */
interface Kept {
  readonly catalog?: Edition;
  readonly catalogOffer?: Offer;
}

/** Before anything is looked up in the catalog. */
export async function loadCatalog(): Promise<void> {
  const { catalog }: Kept = await chrome.storage.local.get("catalog");
  // Nothing else than a sound one: without a catalog nothing is recorded at all.
  const isSound = z.safeParse(z.array(CatalogEntry), catalog?.platforms).success;
  setEdition(catalog && isSound ? newestOf(builtIn, catalog) : builtIn);
}

export async function readOffer(): Promise<Offer | null> {
  const { catalogOffer }: Kept = await chrome.storage.local.get("catalogOffer");
  return catalogOffer ?? null;
}

export async function keepOffer(catalogOffer: Offer): Promise<void> {
  await chrome.storage.local.set({ catalogOffer } satisfies Kept);
}

export async function dropOffer(): Promise<void> {
  await chrome.storage.local.remove("catalogOffer");
}

/** Also makes this device go by it. */
export async function keepCatalog(newer: Edition): Promise<void> {
  await chrome.storage.local.set({ catalog: newestOf(edition, newer) } satisfies Kept);
  await loadCatalog();
}

export async function forgetCatalog(): Promise<void> {
  await chrome.storage.local.remove(["catalog", "catalogOffer"]);
  await loadCatalog();
}

/** The catalog in a text, or why it is not taken. */
export function readCatalog(text: string): CatalogFile | "not-newer" | "refused" {
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
