const WORDS = {
  empty: "файл пуст",
  "too-big": "файл больше 25\u00a0МБ: уменьшите качество скана или разделите документ на части",
  unreadable: "файл не прочитался: проверьте, что он открывается и что это не папка",
  other: "это не PDF и не картинка: приложить можно PDF, JPEG, PNG или WebP",
  document: "это документ Word, Excel или архив: сохраните его как PDF и приложите PDF",
  heic: "фото в формате HEIC открывают не все программы: сохраните его как JPEG",
  "other-picture": "картинку такого формата открывают не все программы: сохраните её как JPEG или PNG",
  "broken-picture": "картинка повреждена: она не открывается",
  "huge-picture": "картинка больше 100 мегапикселей: уменьшите её",
  incomplete: "файл сохранён не полностью: скачайте его ещё раз",
  repeated: "этот файл уже приложен",
  "no-space": "на устройстве не хватает места: освободите его и приложите файл ещё раз",
  "not-stored": "файл не сохранился: хранилище браузера закрыто. Обновите страницу и повторите",
} as const;

/** Why a file was not attached. */
export type Refusal = keyof typeof WORDS;

/** The same in the user's words; it follows a file name and a colon. */
export function refusalText(refusal: Refusal): string {
  return WORDS[refusal];
}
