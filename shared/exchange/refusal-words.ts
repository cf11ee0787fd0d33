import type { Refusal } from "./open-file";

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  "kopilka.campaign": "это файл мониторинга",
  "kopilka.submission": "это выгрузка педагога",
  "kopilka.visits": "это записи журнала",
  "kopilka.catalog": "это каталог платформ",
  "kopilka.backup": "это часть копии портфолио",
};

/** Why a file was not taken, in the user's words; it follows a file name and a colon. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.code) {
    case "empty":
      return "файл пуст";
    case "too-big":
      return "файл больше 2 МБ: таких больших «Копилка» не делает";
    case "sealed":
      return "файл запечатан: эта версия «Копилки» такие ещё не открывает";
    case "archive":
      return "это копия портфолио, документ Word или архив: архив сначала распакуйте";
    case "not-text":
      return "это не текстовый файл, он повреждён или сделан другой программой";
    case "not-json":
      return "файл повреждён или скачан не до конца";
    case "too-deep":
    case "too-long":
    case "forbidden-key":
    case "bad-number":
      return "внутри то, чего «Копилка» не пишет: файл испорчен или подделан";
    case "not-ours":
      return "это файл другой программы";
    case "other-format":
      return `${formatName(refusal.found)}, а здесь нужен другой файл`;
    case "newer-version":
      return `файл сделан более новой «Копилкой» (формат ${refusal.found}): обновите программу`;
    case "bad-field":
      return `поле «${refusal.path || "—"}» заполнено не по правилам: файл испорчен или подделан`;
    default:
      return refusal satisfies never;
  }
}

/** «Это выгрузка педагога»: one of our files, named. */
export function formatName(format: string): string {
  return (Object.hasOwn(FORMAT_NAMES, format) && FORMAT_NAMES[format]) || "это другой файл «Копилки»";
}
