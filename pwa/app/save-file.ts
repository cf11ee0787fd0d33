/** Gives a file to the person. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn; an address that lives on holds the file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
