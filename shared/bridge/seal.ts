import { Visit } from "../usage/visit";
import * as z from "../zod";
import { base64Url, bytesOf } from "./base64-url";
import type { Sealed } from "./sealed";

/** A key of WebCrypto, which both sides have and this folder's library does not know. */
type Key = object;
type Bytes = Uint8Array<ArrayBuffer>;

declare const crypto: {
  getRandomValues(bytes: Bytes): Bytes;
  readonly subtle: {
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
  };
};
declare const TextEncoder: new () => { encode(text: string): Bytes };
declare const TextDecoder: new () => { decode(bytes: ArrayBuffer): string };

const CURVE = { name: "ECDH", namedCurve: "P-256" };

/** Who can open what is sealed: the id is bound into it. */
export interface Recipient {
  readonly portfolio: string;
  readonly publicKey: string;
}

/** A portfolio's key pair: the public part raw, the private part as PKCS #8, both base64url. */
export async function newSealKey(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  return {
    publicKey: base64Url(await crypto.subtle.exportKey("raw", pair.publicKey)),
    privateKey: base64Url(await crypto.subtle.exportKey("pkcs8", pair.privateKey)),
  };
}

/** After this only the portfolio can read the visit: the key that has sealed it is forgotten at once. */
export async function seal(visit: Visit, { portfolio, publicKey }: Recipient): Promise<Sealed> {
  const own = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const key = await sharedKey(publicKey, own.privateKey, portfolio, "encrypt");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(visit));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text);
  const from = await crypto.subtle.exportKey("raw", own.publicKey);
  return { to: publicKey, from: base64Url(from), iv: base64Url(iv), data: base64Url(data) };
}

/** Rejects when it was sealed to another key or another portfolio, or was changed. */
export async function unseal(
  { from, iv, data }: Sealed,
  { portfolio, privateKey }: { readonly portfolio: string; readonly privateKey: string },
): Promise<Visit> {
  const own = await crypto.subtle.importKey("pkcs8", bytesOf(privateKey), CURVE, false, ["deriveBits"]);
  const key = await sharedKey(from, own, portfolio, "decrypt");
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(data));
  return z.parse(Visit, JSON.parse(new TextDecoder().decode(text)));
}

async function sharedKey(theirs: string, own: Key, portfolio: string, use: string): Promise<Key> {
  const publicKey = await crypto.subtle.importKey("raw", bytesOf(theirs), CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, own, 256);
  const material = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(`kopilka.visit ${portfolio}`);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, [use]);
}
