import { v4 } from "uuid";
import { type AddedPlatform, kind as addedKind } from "../../../shared/catalog/added-platform.kind";
import { kind as catalogKind } from "../../../shared/catalog/catalog.kind";
import {
  CATALOG_FORMAT,
  CATALOG_LENGTH,
  type CatalogFile,
  type Edition,
} from "../../../shared/catalog/catalog-file";
import { newsOf } from "../../../shared/catalog/catalog-news";
import { openCatalog } from "../../../shared/catalog/open-catalog";
import { hashText } from "../../../shared/exchange/hash";
import { textOf } from "../../../shared/exchange/web-crypto";
import { derivedId } from "../../../shared/record/derived-id";
import { bytesOf } from "../../app/bytes-of";
import { today } from "../../app/clock";
import { askExtension } from "../../app/extension/link";
import { saveFile } from "../../app/save-file";
import type { Portfolio } from "../../store/portfolio";

/** A letter of Russian takes two bytes, no character more than four. */
const MOST_BYTES = 4 * CATALOG_LENGTH;

/** A catalog in a file, before the person has said yes. */
export interface Offered {
  readonly text: string;
  readonly hash: string;
  readonly file: CatalogFile;
  readonly changes: readonly string[];
}

/** Reads and compares; nothing is stored. A string says why it is not taken. */
export async function lookAtCatalog(chosen: File, now: Edition): Promise<Offered | string> {
  const bytes = await bytesOf(chosen, MOST_BYTES);
  if (bytes === null) return "файл не прочитался: проверьте, что он открывается";
  const text = decoded(bytes);
  if (text === null) return "это не текстовый файл, он повреждён или сделан другой программой";
  const file = openCatalog(text, now);
  if (typeof file === "string") return file;
  return { text, hash: hashText(text), file, changes: newsOf(file, now) };
}

/** From now on the app goes by it. The same file is the same record on every device. */
export async function keepCatalog(portfolio: Portfolio, text: string): Promise<void> {
  await portfolio.records.put(catalogKind, derivedId(catalogKind.name, text), { text });
}

/** Hands the newest file that was taken to the extension, and says in words what came of it. */
export async function handToExtension(text: string): Promise<string> {
  const there = await askExtension("place", {});
  if (!there.ok && there.code === "silent") return HANDED.silent;
  const answer = await askExtension("catalog.offer", { text });
  if (!answer.ok) return HANDED[answer.code === "unknown-call" ? "old" : "silent"];
  const { state, edition } = answer.answer;
  return state === "not-newer" ? `В расширении уже действует выпуск ${edition}.` : HANDED[state];
}

const HANDED = {
  taken: "Расширение приняло каталог: он подписан ключом школы. Новые платформы в нём не отмечены.",
  waits:
    "Расширение получило каталог. Оно примет его, когда вы подтвердите это в настройках расширения, в разделе «Каталог платформ».",
  refused: "Расширение этот каталог не приняло.",
  old: "Это расширение ещё не умеет обновлять каталог: обновите расширение.",
  silent:
    "В этом браузере расширение не отвечает. Если вы им пользуетесь, откройте портфолио там, где оно установлено, и нажмите «Передать расширению».",
} as const;

export async function addPlatform(
  portfolio: Portfolio,
  fields: Pick<AddedPlatform, "name" | "kind" | "group">,
): Promise<void> {
  const platform = `added-${v4().slice(0, 8)}`;
  const record = derivedId(addedKind.name, platform);
  await portfolio.records.put(addedKind, record, { platform, ...fields, isGone: false });
}

/**
 * The catalog that holds here, with what was added, as a file for others. From now on it holds here too, so that the next
 * one has a higher number. Returns its hash.
 */
export async function saveCatalog(portfolio: Portfolio, now: Edition, issuer: string): Promise<string> {
  const file: CatalogFile = {
    format: CATALOG_FORMAT,
    version: 1,
    edition: now.edition + 1,
    date: today(),
    issuer,
    // What was added here and taken away again is nobody else's business.
    platforms: now.platforms.filter(
      ({ id, status }) => !id.startsWith("added-") || status !== "discontinued",
    ),
  };
  const text = `${JSON.stringify(file, null, 1)}\n`;
  saveFile(`Каталог платформ, выпуск ${file.edition}.json`, new Blob([text], { type: "application/json" }));
  await keepCatalog(portfolio, text);
  return hashText(text);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return textOf(new Uint8Array(bytes));
  } catch {
    return null;
  }
}
