import { localDateOf } from "../../shared/calendar/local-date";
import { visitsFile } from "../../shared/usage/visits-file";
import { allVisits } from "../all-visits";
import { saveJson } from "../save-json";
import { named } from "./log-model";
import { said } from "./model";

/** All that the log holds for its owner, as a file that a portfolio takes. */
export async function saveLog(): Promise<void> {
  const visits = await allVisits();
  if (!visits) {
    said.value = { about: "log", text: "Не получилось прочитать журнал. Обновите страницу и повторите." };
    return;
  }
  const now = new Date();
  const date = localDateOf(now.getTime(), -now.getTimezoneOffset());
  saveJson(`Копилка, журнал ${date}.json`, visitsFile(visits, named()));
  said.value = {
    about: "log",
    text: "Файл сохранён. В портфолио его добавляют на экране «Журнал»: «Добавить из файла».",
  };
}
