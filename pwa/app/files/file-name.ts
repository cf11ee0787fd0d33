import type { FileType } from "./file-type";

const EXTENSIONS: Readonly<Record<FileType, readonly [usual: string, ...others: string[]]>> = {
  "application/pdf": [".pdf"],
  "image/jpeg": [".jpg", ".jpeg", ".jpe", ".jfif"],
  "image/png": [".png"],
  "image/webp": [".webp"],
};
/** As the schema of attachments has it. */
const MAX_LENGTH = 200;

/**
 * The name that a file had, safe to show and to save under: without folders, without characters that are not seen or
 * turn the text around, with the extension of what the file is, whatever it called itself.
 */
export function fileName(given: string, type: FileType): string {
  const name = given
    .normalize("NFC")
    .replace(/^.*[/\\]/su, "")
    .replace(/[\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
  const [usual, ...others] = EXTENSIONS[type];
  const ownOf = (text: string) => [usual, ...others].find((own) => text.toLowerCase().endsWith(own));
  const title = ownOf(name) ? name : withoutExtension(name);
  const length = ownOf(title)?.length ?? 0;
  const extension = length > 0 ? title.slice(-length) : usual;
  const base = title.slice(0, title.length - length).trim();
  return `${cut(base, MAX_LENGTH - extension.length) || "Документ"}${extension}`;
}

/** «.exe» is one, the «.2025» of «Приказ № 7 от 01.02.2025» is none. */
function withoutExtension(name: string): string {
  return name.replace(/\.(?=[a-z0-9]*[a-z])[a-z0-9]{2,5}$/i, "");
}

/** Not through the middle of a character. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}
