import { type CatalogFile, newestOf } from "../../shared/catalog/catalog-file";
import { newsOf } from "../../shared/catalog/catalog-news";
import { edition, sites, sitesOf } from "../../shared/catalog/sites";
import { ask } from "../ask";
import { loadCatalog, openOffer } from "../catalog";
import { patternsOf, requestHosts } from "../host-permissions";
import { signal } from "../signal";
import { status } from "../welcome/model";
import { FAILED, said } from "./model";

interface Shown {
  readonly hash: string;
  readonly file: CatalogFile;
  readonly changes: readonly string[];
}

/** What waits for a decision, as it is shown. */
export const offered = signal<Shown | null>(null);
/** The catalog that holds. */
export const current = signal(edition);

export async function loadOffer(): Promise<void> {
  await loadCatalog();
  const offer = await openOffer();
  offered.value = offer && { ...offer, changes: newsOf(offer.file, edition) };
  current.value = edition;
}

/** New hosts of what is ticked are asked for in the same click; without them the old ones go on. */
export async function decide(takes: boolean): Promise<void> {
  const { hash, file } = offered.value ?? {};
  if (hash === undefined || file === undefined) return;
  const fresh = takes ? newPatterns(file) : [];
  const isAllowed = fresh.length === 0 || (await requestHosts(fresh));
  const done = await ask("catalog.decide", { hash, takes });
  if (done) status.value = done;
  await loadOffer();
  const outcome = takes ? (isAllowed ? "taken" : "partly") : "left";
  said.value = { about: "catalog", text: done ? DONE[outcome] : FAILED };
}

/** Of platforms that are ticked, those that the browser has not been asked for yet. */
function newPatterns(file: CatalogFile): string[] {
  const next = newestOf(edition, file).platforms.filter(isTicked);
  const known = new Set(patternsOf(sites.filter(isTicked)));
  return patternsOf(sitesOf(next)).filter((pattern) => !known.has(pattern));
}

function isTicked({ id }: { readonly id: string }): boolean {
  return status.value?.ticked.includes(id) ?? false;
}

const DONE = {
  taken: "Каталог принят. Новые платформы не отмечены: выберите их в списке ниже.",
  partly:
    "Каталог принят. Новые адреса отмеченных платформ браузер не открыл: прежние записываются как раньше.",
  left: "Каталог не принят, действует прежний.",
} as const;
