import { localDateOf } from "../../shared/calendar/local-date";
import { visitsFile } from "../../shared/usage/visits-file";
import { allVisits, named } from "./log-model";
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
  saveFile(`Копилка, журнал ${date}.json`, JSON.stringify(visitsFile(visits, named())));
  said.value = {
    about: "log",
    text: "Файл сохранён. В портфолио его добавляют на экране «Журнал»: «Добавить из файла».",
  };
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
