import type { BackupRefusal } from "./backup-refusal";
import { formatName } from "./refusal-words";

/** Why a backup was not taken, in the user's words; it follows a file name and a colon. */
export function backupRefusalText(refusal: BackupRefusal): string {
  if ("entry" in refusal) return entryText(refusal);
  switch (refusal.code) {
    case "empty":
      return "файл пуст";
    case "not-archive":
    case "not-ours":
      return "это не копия портфолио: её имя оканчивается на «.kopilka.zip»";
    case "program":
      return "это программа под видом копии: не запускайте её и удалите файл";
    case "sealed":
      return "копия зашифрована: эта версия «Копилки» такие ещё не открывает";
    case "truncated":
      return "копия записана или скачана не полностью: скопируйте файл ещё раз или возьмите другую копию";
    case "damaged":
      return "копия повреждена или изменена: возьмите другую";
    case "unreadable":
      return "файл не прочитался: проверьте, что диск или флешка на месте";
    case "too-big":
      return "файл больше 4 ГБ: таких больших копий «Копилка» не делает";
    case "too-many":
      return "внутри слишком много файлов: таких копий «Копилка» не делает";
    case "other-format":
      return `${formatName(refusal.found)}, а нужна копия портфолио («….kopilka.zip»)`;
    case "newer-version":
      return `копия сделана более новой «Копилкой» (формат ${refusal.found}): обновите программу`;
    case "miscounted":
      return "число записей в копии не сходится с её описью: она повреждена или изменена, возьмите другую";
    default:
      return refusal satisfies never;
  }
}

function entryText(refusal: Extract<BackupRefusal, { readonly entry: string }>): string {
  const name = `«${shown(refusal.entry)}»`;
  switch (refusal.code) {
    case "encrypted":
      return `внутри копии ${name} под паролем: «Копилка» паролей на архив не ставит`;
    case "bad-name":
      return `внутри копии файл с недопустимым именем ${name}: копия повреждена или подделана`;
    case "extra":
      return `в копию добавлен лишний файл ${name}: она изменена, возьмите другую`;
    case "missing":
      return `из копии пропал файл ${name}: она изменена, возьмите другую`;
    case "duplicate":
      return `файл ${name} лежит в копии дважды: она изменена, возьмите другую`;
    case "bomb":
    case "too-big-entry":
      return `внутри копии ${name} слишком велик: «Копилка» таких не создаёт, копия повреждена или подделана`;
    case "changed":
      return `файл ${name} внутри копии повреждён или изменён: возьмите другую копию`;
    case "bad-field":
      return `внутри копии в файле ${name} поле «${shown(refusal.path) || "—"}» заполнено не по правилам: ${SPOILT}`;
    case "bad-json":
    case "overlapping":
    case "bad-method":
    case "two-kinds":
    case "repeated":
    case "too-many-rows":
      return `внутри копии в файле ${name} то, чего «Копилка» не пишет: ${SPOILT}`;
    default:
      return refusal satisfies never;
  }
}

const SPOILT = "копия повреждена или подделана";

/** A name from outside, short and without signs that hide or turn the text around it. */
function shown(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N} ._/$\\-]/gu, "?");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
