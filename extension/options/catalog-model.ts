import { type CatalogFile, newestOf } from "../../shared/catalog/catalog-file";
import { newsOf } from "../../shared/catalog/catalog-news";
import { edition, sites } from "../../shared/catalog/sites";
import { ask } from "../ask";
import { loadCatalog, type Offer, readCatalog, readOffer } from "../catalog";
import { patternsOf, requestHosts } from "../host-permissions";
import { signal } from "../signal";
import { load as loadChoice, status } from "../welcome/model";
import { FAILED, said } from "./model";

export interface Shown {
  readonly hash: Offer["hash"];
  readonly file: CatalogFile;
  readonly changes: readonly string[];
}

/** What waits for a decision, as it is shown. */
export const offered = signal<Shown | null>(null);
/** The catalog that holds, in words. */
export const current = signal(edition);

export async function loadOffer(): Promise<void> {
  await loadCatalog();
  const offer = await readOffer();
  const file = offer && readCatalog(offer.text);
  const isOpen = file !== null && typeof file !== "string";
  offered.value = isOpen && offer ? { hash: offer.hash, file, changes: newsOf(file, edition) } : null;
  current.value = edition;
}

/** New hosts of what is ticked are asked for in the same click; without them the old ones go on. */
export async function decide(takes: boolean): Promise<void> {
  const { hash, file } = offered.value ?? {};
  if (hash === undefined || file === undefined) return;
  const ticked = new Set(status.value?.ticked);
  const next = newestOf(edition, file).platforms.filter(
    ({ id, status: state }) => ticked.has(id) && state !== "discontinued",
  );
  const known = new Set(patternsOf(sites));
  const wanted = patternsOf(next.map((platform) => ({ ...platform, hosts: platform.hosts ?? [] })));
  const fresh = wanted.filter((pattern) => !known.has(pattern));
  const isAllowed = !takes || fresh.length === 0 || (await requestHosts(fresh));
  const done = await ask("catalog.decide", { hash, takes });
  await loadOffer();
  await loadChoice();
  said.value = {
    about: "catalog",
    text: done ? DONE[takes ? (isAllowed ? "taken" : "partly") : "left"] : FAILED,
  };
}

const DONE = {
  taken: "Каталог принят. Новые платформы не отмечены: выберите их в списке ниже.",
  partly:
    "Каталог принят. Новые адреса отмеченных платформ браузер не открыл: прежние записываются как раньше.",
  left: "Каталог не принят, действует прежний.",
} as const;
