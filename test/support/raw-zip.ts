import { crc32, deflateRawSync } from "node:zlib";

/** An entry as it shall stand in the archive, true or not. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method?: 0 | 8 | 12;
  /** Packed bytes other than those of `bytes`. */
  readonly packed?: Uint8Array;
  /** Length that the headers declare, other than that of `bytes`. */
  readonly declared?: number;
  readonly flags?: number;
  /** Where the directory says that it begins, other than where it does. */
  readonly offset?: number;
}

/** An archive of any entries at all: those that no honest writer would write too. */
export function zipOf(entries: readonly RawEntry[]): Uint8Array<ArrayBuffer> {
  const [locals, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const { method = 0, bytes } = entry;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
    const name = new TextEncoder().encode(entry.name);
    const common = numbers(
      [20, 2],
      [entry.flags ?? 0x800, 2],
      [method, 2],
      [0x0021_0000, 4],
      [crc32(bytes), 4],
      [packed.length, 4],
      [entry.declared ?? bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, name, packed]);
    const tail = numbers([0, 2], [0, 2], [0, 2], [0, 4], [entry.offset ?? offset, 4]);
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  const count = entries.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [length, 4],
    [offset, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, length]) => {
      const buffer = Buffer.alloc(length);
      buffer.writeUIntLE(value, 0, length);
      return buffer;
    }),
  );
}
