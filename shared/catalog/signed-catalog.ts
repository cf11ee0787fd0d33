import { bytesOf } from "../bridge/base64-url";
import { textOf, utf8, webCrypto } from "../bridge/web-crypto";

/** What may be the JSON of a catalog: the payload of a compact JWS (RFC 7515), signed by whomever, else the text itself. */
export function payloadOf(text: string): string {
  const [, payload, signature, more] = text.trim().split(".");
  const isPlain = text.trimStart().startsWith("{") || payload === undefined;
  if (isPlain || signature === undefined || more !== undefined) return text;
  return decoded(payload) ?? text;
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
