import { longDate } from "../../../shared/words/russian";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import type { Offered } from "./catalog-actions";

interface Props {
  offered: Offered;
  onTake: () => void;
  onClose: () => void;
}

/** Shown before a newer catalog is taken: whose it says it is, by what to know it, and what it changes. */
export function CatalogDialog({ offered: { file, hash, changes }, onTake, onClose }: Props) {
  return (
    <Dialog title={`Выпуск ${file.edition} от ${longDate(file.date)}`} onClose={onClose}>
      <p>
        Издатель, как сказано в файле: {file.issuer}. Проверить это «Копилка» не может: сверьте код файла с
        тем, что сообщил издатель.
      </p>
      <FileHash hash={hash} />
      {changes.length > 0 ? (
        <ul>
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>Платформы в нём те же.</p>
      )}
      <DialogFoot onCancel={onClose}>
        <button type="button" class="button primary" onClick={onTake}>
          Обновить каталог
        </button>
      </DialogFoot>
    </Dialog>
  );
}

/** SHA-256 of the file in groups that two people can compare aloud. */
export function FileHash({ hash }: { hash: string }) {
  return (
    <p class="file-hash">
      <code>{hash.match(/.{1,4}/g)?.join(" ")}</code>
    </p>
  );
}
