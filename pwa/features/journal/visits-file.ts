import { DAY_MS } from "../../../shared/calendar/local-date";
import { openFile, type Refusal } from "../../../shared/exchange/open-file";
import { refusalText } from "../../../shared/exchange/refusal-words";
import type { Visit } from "../../../shared/usage/visit";
import { readCode } from "../../../shared/usage/visits-code";
import { type VisitsFile, visitsFormat } from "../../../shared/usage/visits-file";
import { bytesOf } from "../../app/bytes-of";
import { knownIds } from "../../copies/portfolio-ids";
import { keepOwnPlatforms } from "../../store/own-platforms";
import type { Portfolio } from "../../store/portfolio";

/** What a file of visits would bring. */
export interface Incoming {
  readonly fresh: readonly Visit[];
  readonly all: number;
  readonly own: VisitsFile["own"];
}

/** Reads and compares; nothing is stored. A string says why it is not taken. */
export async function lookAtVisits(portfolio: Portfolio, file: File): Promise<Incoming | string> {
  const { limits } = visitsFormat;
  const bytes = await bytesOf(file, limits.bytes);
  if (bytes === null) return "файл не прочитался: проверьте, что он открывается";
  if (bytes.length > limits.bytes) return "файл больше 30 МБ: таких больших «Копилка» не делает";
  return compare(portfolio, bytes, refusalText);
}

/** The same of a QR code: the file in it goes through the same gate. */
export async function lookAtCode(portfolio: Portfolio, code: string): Promise<Incoming | string> {
  if (!("DecompressionStream" in window)) return "этот браузер слишком старый: обновите его";
  const bytes = await readCode(code);
  return bytes ? compare(portfolio, bytes, codeRefusalText) : SPOILT;
}

const SPOILT = "он прочитан не целиком или сделан не «Копилкой». Наведите камеру ещё раз";

function codeRefusalText({ code }: Refusal): string {
  return code === "newer-version" ? "он сделан более новой «Копилкой»: обновите программу" : SPOILT;
}

async function compare(
  portfolio: Portfolio,
  bytes: Uint8Array,
  why: (refusal: Refusal) => string,
): Promise<Incoming | string> {
  const opened = openFile(bytes, visitsFormat);
  if (!opened.ok) return why(opened.refusal);
  const { visits, own } = opened.file;
  const mine = new Set([portfolio.row.id, ...(await knownIds(portfolio))]);
  if (visits.some(({ owner }) => owner !== null && !mine.has(owner)))
    return "в нём записи другого портфолио, они принадлежат другому человеку";
  if (visits.some(({ startedAt, endedAt }) => endedAt - startedAt > DAY_MS))
    return "в нём запись длиннее суток: «Копилка» таких не делает";
  // What was recorded for nobody is from now on of whoever has taken it along.
  const owned = visits.map((visit) => ({ ...visit, owner: portfolio.row.id }));
  const fresh = await portfolio.visits.unknown(owned);
  // A name is taken with a visit, not instead of one.
  const used = new Set(fresh.map(({ platform }) => platform));
  return { fresh, all: visits.length, own: own.filter(({ id }) => used.has(id)) };
}

export async function addVisits(portfolio: Portfolio, { fresh, own }: Incoming): Promise<number> {
  await keepOwnPlatforms(portfolio, own);
  return portfolio.visits.add(fresh);
}
