import type { TargetedClipboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Cell } from "../../../shared/exchange/table/cell";
import { FileButton } from "../../app/ui/file-button";
import type { TableRead } from "../../documents/read-table";
import { saveCourseTable } from "./save-table";

export interface Source {
  readonly rows: readonly (readonly Cell[])[];
  readonly name: string;
}

/** Characters from which pasting is helped. */
const LONG = 5_000;

interface Props {
  /** Null when there is no table: none chosen yet, or one that cannot be read. */
  onSource: (source: Source | null) => void;
}

/** A table from a file or from the clipboard. Its readers come when they are first needed. */
export function ImportSource({ onSource }: Props) {
  const [refusal, setRefusal] = useState("");
  const [name, setName] = useState("");
  const turn = useRef(0);

  const read = async (from: string, reading: () => Promise<TableRead>) => {
    const own = ++turn.current;
    setName(from);
    const table = await reading();
    // Another file was chosen meanwhile.
    if (own !== turn.current) return;
    setRefusal(table.ok ? "" : `${from}: ${table.reason}.`);
    if (!table.ok) return onSource(null);
    onSource({ rows: table.rows, name: table.sheet ? `${from}, лист «${table.sheet}»` : from });
  };
  const open = (file: File | undefined) => {
    if (file) void read(file.name, async () => (await import("../../documents/read-table")).readTable(file));
  };
  const paste = (text: string) => {
    if (text.trim() !== "")
      void read("Вставленная таблица", async () =>
        (await import("../../documents/read-table")).readPasted(text),
      );
  };

  // The browser's own pasting of two thousand rows takes half a minute.
  const pasteAtOnce = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length < LONG) return;
    event.preventDefault();
    event.currentTarget.value = text;
    paste(text);
  };

  return (
    <section class="card stack" aria-label="Откуда взять таблицу">
      <p class="soft narrow">
        Подойдёт любая таблица, где есть названия курсов: «Копилка» сама найдёт заголовок и покажет, что
        получится. Пока вы не нажмёте «Сохранить», ничего не запишется.
      </p>
      <div class="row">
        <FileButton label="Файл таблицы для импорта (XLSX, CSV)" primary onFiles={([file]) => open(file)} />
        <button
          type="button"
          class="button quiet"
          onClick={() => void saveCourseTable([], "kopilka-kursy-obrazec.xlsx")}
        >
          Пустой образец таблицы
        </button>
      </div>
      <label class="field">
        <strong>Или вставьте таблицу, скопированную из Excel или Word</strong>
        <textarea
          rows={3}
          wrap="off"
          spellcheck={false}
          placeholder="Щёлкните сюда и нажмите Ctrl + V"
          onPaste={pasteAtOnce}
          onInput={(event) => paste(event.currentTarget.value)}
        />
      </label>
      {refusal ? (
        <p class="note bad" role="alert">
          {refusal}
        </p>
      ) : (
        name && <p role="status">Прочитано: {name}</p>
      )}
    </section>
  );
}
