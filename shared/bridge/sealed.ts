import * as z from "../zod";

const Base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/));

/** A point on P-256, uncompressed (65 bytes), base64url. */
export const PublicKey = Base64Url.check(z.length(87));

/**
 * A visit that only one portfolio can open: ECDH on P-256 with a key of this visit alone, HKDF-SHA-256, AES-256-GCM
 * over its JSON, bound to the portfolio's id (NIST SP 800-56A and 800-38D, RFC 5869).
 */
export const Sealed = z.strictObject({
  /** The portfolio's key it was sealed to. */
  to: PublicKey,
  /** The key of this visit alone. */
  from: PublicKey,
  iv: Base64Url.check(z.length(16)),
  data: Base64Url.check(z.maxLength(2000)),
});
export type Sealed = z.infer<typeof Sealed>;
