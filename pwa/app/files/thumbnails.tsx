import { useState } from "preact/hooks";
import type { FileFacts } from "./file-facts";
import { FileView } from "./file-view";
import { Thumbnail } from "./thumbnail";

interface Props {
  files: readonly FileFacts[];
}

const SHOWN = 3;

/** The files of a row: the first three, and how many more. A click opens one; inside, all of them are to be had. */
export function Thumbnails({ files }: Props) {
  const [open, setOpen] = useState<FileFacts | null>(null);
  const more = files.length - SHOWN;
  return (
    <span class="thumbs">
      {files.slice(0, SHOWN).map((file) => (
        <ThumbnailButton key={file.hash} file={file} onOpen={() => setOpen(file)} />
      ))}
      {more > 0 && (
        <button
          type="button"
          class="button quiet"
          aria-label={`Ещё файлов: ${more}`}
          onClick={() => setOpen(files[SHOWN] ?? null)}
        >
          +{more}
        </button>
      )}
      {open && <FileView file={open} files={files} onTurn={setOpen} onClose={() => setOpen(null)} />}
    </span>
  );
}

/** Named by the act alone, described by the name of the file: fields are found by words that it may hold. */
export function ThumbnailButton({ file, onOpen }: { file: FileFacts; onOpen: () => void }) {
  return (
    <button type="button" class="thumb-button" aria-label="Посмотреть" title={file.name} onClick={onOpen}>
      <Thumbnail file={file} />
    </button>
  );
}
