import { kind as attachments } from "../../../shared/portfolio/attachment.kind";
import { useSession } from "../../app/session";
import { useLive } from "../../store/live";
import type { Portfolio } from "../../store/portfolio";

interface Props {
  hash: string;
  onAgree: () => void;
}

/** One file that the disk has spoilt must not keep everything else from being copied. */
export function DamagedNote({ hash, onAgree }: Props) {
  const { portfolio } = useSession();
  const name = useLive(() => nameOf(portfolio, hash), [hash]);
  if (name === undefined) return null;
  const file = name === "" ? "Один из приложенных файлов" : `Файл «${name}»`;
  return (
    <div role="alert" class="note warn stack-s">
      <p>{file} повреждён на этом устройстве. Сохранить копию без него?</p>
      <p class="small">Записи о файле останутся. Если он есть у вас отдельно, приложите его заново.</p>
      <div class="row">
        <button type="button" class="button" onClick={onAgree}>
          Сохранить без него
        </button>
      </div>
    </div>
  );
}

/** By the first record that names it, also one in the trash; empty where none does. */
async function nameOf({ gate: { db } }: Portfolio, hash: string): Promise<string> {
  const rows = db.records.where("kind").equals(attachments.name);
  const row = await rows.filter(({ fields }) => fields["hash"] === hash).first();
  return typeof row?.fields["name"] === "string" ? row.fields["name"] : "";
}
