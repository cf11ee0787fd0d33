/** A key of WebCrypto, which every runtime has and this folder's library does not know. */
export type Key = object;
export type Bytes = Uint8Array<ArrayBuffer>;

interface Subtle {
  digest(how: string, bytes: Bytes): Promise<ArrayBuffer>;
  generateKey(
    how: object,
    extractable: boolean,
    uses: string[],
  ): Promise<{ publicKey: Key; privateKey: Key }>;
  importKey(
    format: string,
    bytes: Bytes | ArrayBuffer,
    how: object | string,
    extractable: boolean,
    uses: string[],
  ): Promise<Key>;
  exportKey(format: string, key: Key): Promise<ArrayBuffer>;
  deriveBits(how: object, key: Key, length: number): Promise<ArrayBuffer>;
  deriveKey(how: object, from: Key, to: object, extractable: boolean, uses: string[]): Promise<Key>;
  encrypt(how: object, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
  decrypt(how: object, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
  verify(how: object, key: Key, signature: Bytes, bytes: Bytes): Promise<boolean>;
}

declare const crypto: { getRandomValues(bytes: Bytes): Bytes; readonly subtle: Subtle };
declare const TextEncoder: new () => { encode(text: string): Bytes };
declare const TextDecoder: new (
  label?: "utf-8",
  options?: { fatal: true; ignoreBOM: true },
) => { decode(bytes: ArrayBuffer | Bytes): string };

/** Asked for at every use: over plain http a browser has no `subtle`. */
export function webCrypto(): typeof crypto {
  return crypto;
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Every byte of it, a mark at the beginning too. Throws where the bytes are no UTF-8. */
export function textOf(bytes: ArrayBuffer | Bytes): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
