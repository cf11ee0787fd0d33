import { PublicKey } from "../bridge/sealed";
import { kindOf } from "../record/kind-of";
import * as z from "../zod";

/** A key pair to which shared PCs seal visits; the private part as PKCS #8, base64url. */
const SealKey = z.object({
  publicKey: PublicKey,
  privateKey: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(400)),
});

export const kind = kindOf("seal-key", SealKey);
