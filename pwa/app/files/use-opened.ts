import { useEffect, useState } from "preact/hooks";
import type { FileStore } from "../../store/file-store";
import { useSession } from "../session";
import { problemOf } from "./accept-file";
import { fileTypeOf, isFileType } from "./file-type";

export type Opened =
  | { readonly state: "reading" | "gone" | "closed" }
  | { readonly state: "picture"; readonly file: Blob; readonly url: string }
  | { readonly state: "pdf"; readonly file: Blob };

/** A stored file made ready to be shown; the address of a picture lives as long as it is shown. */
export function useOpened(hash: string): Opened {
  const { files } = useSession().portfolio;
  const [opened, setOpened] = useState<Opened>({ state: "reading" });
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let isGone = false;
    let url: string | null = null;
    const show = (next: Opened) => {
      if (isGone) return;
      if (next.state === "picture") url = next.url;
      setOpened(next);
    };
    setOpened({ state: "reading" });
    open(files, hash).then(show, setFailure);
    return () => {
      isGone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [files, hash]);
  if (failure !== undefined) throw failure;
  return opened;
}

/** A copy may have brought anything under any name and type: its bytes are asked again. */
async function open(files: FileStore, hash: string): Promise<Opened> {
  const row = await files.get(hash);
  if (!row) return { state: "gone" };
  const bytes = new Uint8Array(await row.blob.arrayBuffer());
  const type = fileTypeOf(bytes);
  if (!isFileType(type) || (await problemOf(bytes, row.blob))) return { state: "closed" };
  const file = new Blob([bytes], { type });
  if (type === "application/pdf") return { state: "pdf", file };
  return { state: "picture", file, url: URL.createObjectURL(file) };
}
