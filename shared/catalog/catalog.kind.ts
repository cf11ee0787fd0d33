import { kindOf } from "../record/kind-of";
import * as z from "../zod";
import { CATALOG_LENGTH } from "./catalog-file";

/** A newer catalog that this portfolio has taken: the file as it came, so that its hash and signature go on with it. */
export const kind = kindOf("catalog", z.object({ text: z.string().check(z.maxLength(CATALOG_LENGTH)) }));
