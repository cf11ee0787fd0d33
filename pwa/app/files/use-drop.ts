import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Files dropped onto an element, and pictures pasted anywhere in the form around it. The element has
 * `data-drop` while files hang over it. Both are extras: the file input can do all of it.
 */
export function useDrop(target: RefObject<HTMLElement | null>, onFiles: (files: File[]) => void): void {
  useEffect(() => {
    const element = target.current;
    if (!element) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const mark = (isOver: boolean) => element.toggleAttribute("data-drop", isOver);
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      mark(true);
    };
    const drop = (event: DragEvent) => {
      mark(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = pastedFiles(event.clipboardData);
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      onFiles(files);
    };
    element.addEventListener("dragenter", over, { signal });
    element.addEventListener("dragover", over, { signal });
    element.addEventListener("dragleave", () => mark(false), { signal });
    element.addEventListener("drop", drop, { signal });
    const around: HTMLElement = element.closest<HTMLElement>("form, dialog") ?? element;
    around.addEventListener("paste", paste, { signal });
    return () => stop.abort();
  });
}

/** None where there is text too: cells copied in Excel come with a picture of themselves. */
function pastedFiles(data: DataTransfer | null): File[] {
  if (!data || data.types.includes("text/plain")) return [];
  return [...data.files].map((file) =>
    // Chromium calls every pasted picture so.
    file.name === "image.png" ? new File([file], "Вставленная картинка.png", { type: file.type }) : file,
  );
}
