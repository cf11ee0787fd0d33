/** Null when the disk does not give it. A too big file is not read at all: one byte over the limit is enough. */
export async function bytesOf(file: File, most: number): Promise<Uint8Array | null> {
  const bytes = await file
    .slice(0, most + 1)
    .arrayBuffer()
    .catch(() => null);
  return bytes && new Uint8Array(bytes);
}
