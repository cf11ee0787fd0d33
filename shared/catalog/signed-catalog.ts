import { bytesOf } from "../exchange/base64-url";
import { textOf, utf8, webCrypto } from "../exchange/web-crypto";

/** What may be the JSON of a catalog: the payload of a compact JWS (RFC 7515), signed by whomever, else the text itself. */
export function payloadOf(text: string): string {
  // A mark of the order of bytes is white space, too.
  const plain = text.trim();
  const [, payload, signature, more] = plain.split(".");
  if (plain.startsWith("{") || payload === undefined || signature === undefined || more !== undefined)
    return plain;
  return decoded(payload) ?? plain;
}

/**
 * Whether the text is a JWS that this key has signed: ES256 (RFC 7518 §3.4), and no other algorithm whatever the header
 * says. The key is a point on P-256, uncompressed, base64url.
 */
export async function isSignedBy(text: string, publicKey: string): Promise<boolean> {
  const [header = "", payload = "", signature = ""] = text.trim().split(".");
  try {
    const { alg, crit } = JSON.parse(decoded(header) ?? "") as { alg?: unknown; crit?: unknown };
    if (alg !== "ES256" || crit !== undefined) return false;
    const { subtle } = webCrypto();
    const curve = { name: "ECDSA", namedCurve: "P-256" };
    const key = await subtle.importKey("raw", bytesOf(publicKey), curve, false, ["verify"]);
    const how = { name: "ECDSA", hash: "SHA-256" };
    return await subtle.verify(how, key, bytesOf(signature), utf8(`${header}.${payload}`));
  } catch {
    return false;
  }
}

function decoded(part: string): string | null {
  try {
    return textOf(bytesOf(part));
  } catch {
    return null;
  }
}
