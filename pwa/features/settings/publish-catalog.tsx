import { useState } from "preact/hooks";
import { edition } from "../../../shared/catalog/sites";
import { kind as cardKind } from "../../../shared/portfolio/card.kind";
import { CARD_ID } from "../../../shared/portfolio/card-id";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { InputField } from "../../app/ui/field";
import { Form } from "../../app/ui/form";
import { formText } from "../../app/ui/form-text";
import { useLive } from "../../store/live";
import { saveCatalog } from "./catalog-actions";
import { FileHash } from "./catalog-dialog";

const MOST_LENGTH = 120;

/** The catalog as it is here, additions and all, as a file for colleagues. */
export function PublishCatalog({ onClose }: { onClose: () => void }) {
  const { portfolio } = useSession();
  const [error, setError] = useState("");
  const [hash, setHash] = useState("");
  const stored = useLive(async () => ({ card: await portfolio.records.get(cardKind, CARD_ID) }), []);
  const save = async (form: FormData) => {
    const issuer = formText(form, "issuer");
    const isRight = issuer !== "" && !/\p{C}/u.test(issuer);
    setError(isRight ? "" : "Впишите, кто издаёт каталог: школа или фамилия методиста");
    if (isRight) setHash(await saveCatalog(portfolio, edition, issuer));
  };
  if (!stored) return null;
  return (
    <Dialog title="Каталог для коллег" onClose={onClose}>
      {hash === "" ? (
        <Form errors={{ error }} onSave={(form) => void save(new FormData(form))}>
          <p>
            В файл войдут все платформы каталога и то, что добавили вы, под номером выпуска{" "}
            {edition.edition + 1}. Своих платформ по адресу и записей журнала в нём нет.
          </p>
          <InputField
            label="Кто издаёт"
            name="issuer"
            maxLength={MOST_LENGTH}
            defaultValue={stored.card?.organisation.slice(0, MOST_LENGTH) ?? ""}
            error={error || undefined}
            wide
          />
          <DialogFoot onCancel={onClose}>
            <button type="submit" class="button primary">
              Сохранить файл
            </button>
          </DialogFoot>
        </Form>
      ) : (
        <>
          <p>
            Файл передан браузеру: сохраните его. Сообщите коллегам этот код другим путём, не вместе с файлом:
            по нему они узнают, что файл ваш.
          </p>
          <FileHash hash={hash} />
          <DialogFoot onCancel={onClose} />
        </>
      )}
    </Dialog>
  );
}
