import { visitsFile } from "../shared/usage/visits-file";
import { recordsText } from "../shared/words/russian";
import { saveJson } from "./save-json";

/** Says that a file was made, and no more: whether it has reached a portfolio nobody here can know. */
export function saveVisits(...[visits, own]: Parameters<typeof visitsFile>): string {
  saveJson("Копилка, записи.json", visitsFile(visits, own));
  return `В файл записано: ${recordsText(visits.length)}. Проверьте, что файл открыт в портфолио: «Журнал», «Добавить из файла».`;
}
