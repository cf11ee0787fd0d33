import { base64Url, bytesOf } from "../exchange/base64-url";
import { type Key, textOf, utf8, webCrypto } from "../exchange/web-crypto";
import { Visit } from "../usage/visit";
import * as z from "../zod";
import type { Sealed } from "./sealed";

const CURVE = { name: "ECDH", namedCurve: "P-256" };

/** Who can open what is sealed: the id is bound into it. */
export interface Recipient {
  readonly portfolio: string;
  readonly publicKey: string;
}

/** A portfolio's key pair: the public part raw, the private part as PKCS #8, both base64url. */
export async function newSealKey(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  const pair = await webCrypto().subtle.generateKey(CURVE, true, ["deriveBits"]);
  return {
    publicKey: base64Url(await webCrypto().subtle.exportKey("raw", pair.publicKey)),
    privateKey: base64Url(await webCrypto().subtle.exportKey("pkcs8", pair.privateKey)),
  };
}

/** After this only the portfolio can read the visit: the key that has sealed it is forgotten at once. */
export async function seal(visit: Visit, { portfolio, publicKey }: Recipient): Promise<Sealed> {
  const own = await webCrypto().subtle.generateKey(CURVE, true, ["deriveBits"]);
  const key = await sharedKey(publicKey, own.privateKey, portfolio, "encrypt");
  const iv = webCrypto().getRandomValues(new Uint8Array(12));
  const text = utf8(JSON.stringify(visit));
  const data = await webCrypto().subtle.encrypt({ name: "AES-GCM", iv }, key, text);
  const from = await webCrypto().subtle.exportKey("raw", own.publicKey);
  return { to: publicKey, from: base64Url(from), iv: base64Url(iv), data: base64Url(data) };
}

/** Rejects when it was sealed to another key or another portfolio, or was changed. */
export async function unseal(
  { from, iv, data }: Sealed,
  { portfolio, privateKey }: { readonly portfolio: string; readonly privateKey: string },
): Promise<Visit> {
  const own = await webCrypto().subtle.importKey("pkcs8", bytesOf(privateKey), CURVE, false, ["deriveBits"]);
  const key = await sharedKey(from, own, portfolio, "decrypt");
  const text = await webCrypto().subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(data));
  return z.parse(Visit, JSON.parse(textOf(text)));
}

async function sharedKey(theirs: string, own: Key, portfolio: string, use: string): Promise<Key> {
  const publicKey = await webCrypto().subtle.importKey("raw", bytesOf(theirs), CURVE, false, []);
  const bits = await webCrypto().subtle.deriveBits({ name: "ECDH", public: publicKey }, own, 256);
  const material = await webCrypto().subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  const info = utf8(`kopilka.visit ${portfolio}`);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  return webCrypto().subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, [use]);
}
