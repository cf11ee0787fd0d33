import { localDateOf } from "../../shared/calendar/local-date";
import { visitsFile } from "../../shared/usage/visits-file";
import { plural } from "../../shared/words/russian";
import { allVisits } from "../all-visits";
import { saveJson } from "../save-json";
import { named } from "./log-model";
import { FAILED, said } from "./model";

/** All that the log holds for its owner, as a file that a portfolio takes. */
export async function saveLog(): Promise<void> {
  const visits = await allVisits();
  if (!visits) {
    said.value = { about: "log", text: FAILED };
    return;
  }
  const now = new Date();
  const date = localDateOf(now.getTime(), -now.getTimezoneOffset());
  saveJson(`Копилка, журнал ${date}.json`, visitsFile(visits, named()));
  said.value = {
    about: "log",
    text: `В файл записано: ${plural(visits.length, ["запись", "записи", "записей"])}. Проверьте, что файл открыт в портфолио: «Журнал», «Добавить из файла».`,
  };
}
