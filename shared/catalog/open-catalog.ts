import { openFile } from "../exchange/open-file";
import { LIMITS } from "../exchange/read-json";
import { refusalText } from "../exchange/refusal-words";
import { utf8 } from "../exchange/web-crypto";
import { CATALOG_LENGTH, type CatalogFile, catalogFormat, type Edition } from "./catalog-file";
import { type CatalogProblem, problemOf } from "./catalog-problem";
import { payloadOf } from "./signed-catalog";

const PROBLEMS: Readonly<Record<Exclude<CatalogProblem, "not-newer">, string>> = {
  leap: "номер его выпуска выше действующего больше чем на 1000: после него нельзя было бы обновить каталог",
  repeats: "в нём дважды названы одна платформа или один адрес",
  "not-its-own": "в нём номера, которые «Копилка» даёт своим платформам педагога и школы",
  "no-address": "в нём сайт без адреса или адрес у приложения",
  marked:
    "он меняет, когда записываются MAX и VK Мессенджер: такое приходит только с новой версией программы",
};

/** The catalog in the text of a file, or why it is not taken, in the user's words. */
export function openCatalog(text: string, now: Edition): CatalogFile | string {
  const read = readCatalog(text);
  if (typeof read === "string") return read;
  const problem = problemOf(read, now);
  if (problem === null) return read;
  if (problem !== "not-newer") return PROBLEMS[problem];
  return `выпуск ${read.edition} не новее действующего (${now.edition}), обновлять нечего`;
}

/** The same without a look at what holds: of a catalog that was taken before. */
export function readCatalog(text: string): CatalogFile | string {
  if (text.length > CATALOG_LENGTH) return "файл слишком велик для каталога";
  const opened = openFile(utf8(payloadOf(text)), { ...catalogFormat, limits: LIMITS });
  return opened.ok ? opened.file : refusalText(opened.refusal);
}
