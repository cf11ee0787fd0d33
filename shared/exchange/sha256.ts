import * as z from "../zod";

/** SHA-256 as 64 lower-case hex digits. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
