import type { FileFacts } from "./file-facts";
import { useThumbnail } from "./use-thumbnail";

interface Props {
  file: FileFacts;
}

/** A small picture of a file; until there is one, and where there is none, a tile with its type. */
export function Thumbnail({ file }: Props) {
  const { tile, url } = useThumbnail(file);
  return (
    <span class="thumb" ref={tile}>
      {url ? <img src={url} alt="" /> : <span>{SHORT[file.type] ?? "Файл"}</span>}
    </span>
  );
}

const SHORT: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/webp": "WebP",
};
