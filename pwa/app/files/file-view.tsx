import { useEffect, useId, useRef } from "preact/hooks";
import { saveFile } from "../save-file";
import { sizeText } from "../ui/size-text";
import type { FileFacts } from "./file-facts";
import { PdfPages } from "./pdf-pages";
import { useOpened } from "./use-opened";

interface Props {
  file: FileFacts;
  /** The files beside it, to turn over. */
  files: readonly FileFacts[];
  onTurn: (file: FileFacts) => void;
  onClose: () => void;
}

/** A file on the whole screen: the picture, or the pages of the PDF. Only what passed the gate is opened. */
export function FileView({ file, files, onTurn, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const opened = useOpened(file.hash);
  const at = files.findIndex(({ hash }) => hash === file.hash);
  const [previous, next] = [files[at - 1], files[at + 1]];
  return (
    <dialog ref={dialog} class="file-view" aria-labelledby={heading} onClose={onClose}>
      <div class="stack">
        <header>
          <h2 id={heading}>{file.name}</h2>
          <p class="hint">
            {sizeText(file.size)}
            {files.length > 1 && ` · файл ${at + 1} из ${files.length}`}
          </p>
        </header>
        <div class="file-shown">
          {opened.state === "reading" && <p aria-busy="true" />}
          {opened.state === "gone" && (
            <p class="error">Этого файла нет на устройстве: его не было в копии.</p>
          )}
          {opened.state === "closed" && (
            <p class="error">Этот файл не открывается: он повреждён или изменён.</p>
          )}
          {opened.state === "picture" && <img src={opened.url} alt={file.name} />}
          {opened.state === "pdf" && <PdfPages key={file.hash} file={opened.file} />}
        </div>
        <div class="row spread dialog-foot">
          <div class="row">
            {previous && <Turn to={previous} onTurn={onTurn} text="Предыдущий" />}
            {next && <Turn to={next} onTurn={onTurn} text="Следующий" />}
          </div>
          <div class="row">
            <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
              Закрыть
            </button>
            {"file" in opened && (
              <button type="button" class="button primary" onClick={() => saveFile(file.name, opened.file)}>
                Скачать
              </button>
            )}
          </div>
        </div>
      </div>
    </dialog>
  );
}

function Turn({ to, onTurn, text }: { to: FileFacts; onTurn: (file: FileFacts) => void; text: string }) {
  return (
    <button type="button" class="button" onClick={() => onTurn(to)}>
      {text}
    </button>
  );
}
