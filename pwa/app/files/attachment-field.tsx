import { useId, useRef, useState } from "preact/hooks";
import { FileButton } from "../ui/file-button";
import { Icon } from "../ui/icon";
import { sizeText } from "../ui/size-text";
import type { FileFacts } from "./file-facts";
import { FileView } from "./file-view";
import { ThumbnailButton } from "./thumbnails";
import { useAttaching } from "./use-attaching";
import { useDrop } from "./use-drop";

interface Props {
  /** The name of the file input. */
  label: string;
  files: readonly FileFacts[];
  onChange: (files: readonly FileFacts[]) => void;
  /** While files are being read: a form saved then would miss them, so its button waits. */
  onBusy?: (isBusy: boolean) => void;
}

/** The files of a record in its form. A file is stored as soon as it is chosen; the record names it when it is saved. */
export function AttachmentField({ label, files, onChange, onBusy }: Props) {
  const { take, remove, refused, isBusy } = useAttaching({ files, onChange, onBusy });
  const field = useRef<HTMLDivElement>(null);
  useDrop(field, (dropped) => void take(dropped));
  const [open, setOpen] = useState<FileFacts | null>(null);
  return (
    <div class="attachments" ref={field}>
      <div class="row">
        <FileButton label={label} multiple onFiles={(chosen) => void take(chosen)} />
        <p class="hint">PDF или картинка, до 25&nbsp;МБ; можно перетащить сюда</p>
      </div>
      {files.length > 0 && (
        <ul class="attached">
          {files.map((file) => (
            <Attached
              key={file.hash}
              file={file}
              onOpen={() => setOpen(file)}
              onRemove={() => remove(file.hash)}
            />
          ))}
        </ul>
      )}
      <div role="status">{isBusy && <p class="hint">Читаю файл…</p>}</div>
      <div class="stack-s" role="alert">
        {refused.map(({ name, reason }, index) => (
          <p class="error" key={`${name}-${index}`}>
            {name}: {reason}
          </p>
        ))}
      </div>
      {open && <FileView file={open} files={files} onTurn={setOpen} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface AttachedProps {
  file: FileFacts;
  onOpen: () => void;
  onRemove: () => void;
}

function Attached({ file, onOpen, onRemove }: AttachedProps) {
  const name = useId();
  return (
    <li>
      <ThumbnailButton file={file} onOpen={onOpen} />
      <span class="attached-name">
        <span id={name}>{file.name}</span>
        <span class="hint">{sizeText(file.size)}</span>
      </span>
      {/* Named by the act alone: tests and people look for fields by words that a file may have in its name. */}
      <button
        type="button"
        class="button icon"
        aria-label="Убрать"
        aria-describedby={name}
        onClick={onRemove}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}
