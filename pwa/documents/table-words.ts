import type { TableProblem } from "./table";

const WORDS: Readonly<Record<TableProblem, string>> = {
  "too-big": "файл больше 10 МБ: оставьте в нём только нужную таблицу",
  unreadable: "файл не прочитался: проверьте, что он открывается",
  empty: "файл пуст",
  "no-data": "в таблице нет ни одной заполненной ячейки",
  "not-a-table": "это не таблица: подойдёт файл XLSX или CSV",
  "old-excel": "это таблица старого Excel (.xls): откройте её и сохраните как XLSX",
  "binary-excel": "это книга Excel в формате .xlsb: откройте её и сохраните как XLSX",
  password: "файл закрыт паролем: откройте его в Excel, снимите пароль и сохраните как XLSX",
  "open-document": "это таблица OpenDocument (.ods): откройте её и сохраните как XLSX",
  document: "это текстовый документ: скопируйте таблицу из него в Excel и сохраните как XLSX",
  pdf: "это PDF: таблицу из него прочитать нельзя, нужен файл XLSX или CSV",
  "web-page": "это веб-страница, а не таблица: откройте файл в Excel и сохраните как XLSX",
  archive: "это архив: распакуйте его и выберите таблицу внутри",
  damaged: "файл повреждён или скачан не до конца",
  "too-much-inside": "слишком много данных: оставьте только нужную таблицу, до 2\u00a0000 строк",
  "too-many-rows": "в таблице больше 2\u00a0000 строк: разделите её на части",
  "too-many-columns": "в таблице больше 200 столбцов: оставьте только нужные",
  "bad-quotes": "кавычки в файле CSV расставлены неверно: откройте таблицу в Excel и сохраните как XLSX",
};

/** Why a table was not taken, in the user's words; it follows a file name and a colon. */
export function problemText(problem: TableProblem): string {
  return WORDS[problem];
}
