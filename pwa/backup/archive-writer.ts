import { BACKUP_LIMITS } from "../../shared/exchange/backup-limits";
import { Uint8ArrayReader, ZipWriter } from "../zip";
import { crc32 } from "./crc32";

const BLOB_BYTES = 1_000_000;
/** 1 January 1980, the zero of zip archives: when it was made stands in the manifest, and equal content is equal bytes. */
const NO_DATE = 0x0021_0000;

/**
 * Writes an archive entry by entry. What is written goes into blobs at once, which the browser keeps out of the page's
 * memory; one entry is held at a time.
 */
export class ArchiveWriter {
  private readonly blobs: Blob[] = [];
  private pending: Uint8Array<ArrayBuffer>[] = [];
  private pendingBytes = 0;
  private readonly zip = new ZipWriter(
    new WritableStream<Uint8Array<ArrayBuffer>>({ write: (chunk) => this.collect(chunk) }),
    { extendedTimestamp: false, rawLastModDate: NO_DATE },
  );

  /** Deflated, unless that makes it smaller than the gate believes (see `BACKUP_LIMITS.ratio`). */
  async addText(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const packed = await deflated(bytes);
    const isBelievable = bytes.length <= (packed.length * BACKUP_LIMITS.ratio) / 2;
    await this.put(path, bytes, isBelievable ? packed : null);
  }

  /** As it is: documents and pictures are packed already. */
  async addStored(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.put(path, bytes, null);
  }

  async close(): Promise<Blob> {
    await this.zip.close();
    this.flush();
    return new Blob(this.blobs, { type: "application/zip" });
  }

  /** Sizes and sum are known before: without them every entry would need a trailer that some programs cannot read. */
  private async put(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    packed: Uint8Array<ArrayBuffer> | null,
  ): Promise<void> {
    await this.zip.add(path, new Uint8ArrayReader(packed ?? bytes), {
      passThrough: true,
      compressionMethod: packed ? 8 : 0,
      uncompressedSize: bytes.length,
      crc32: crc32(bytes),
    });
  }

  private collect(chunk: Uint8Array<ArrayBuffer>): void {
    this.pending.push(chunk);
    this.pendingBytes += chunk.length;
    if (this.pendingBytes >= BLOB_BYTES) this.flush();
  }

  private flush(): void {
    this.blobs.push(new Blob(this.pending));
    this.pending = [];
    this.pendingBytes = 0;
  }
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
