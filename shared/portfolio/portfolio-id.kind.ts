import { kindOf } from "../record/kind-of";
import * as z from "../zod";

/**
 * «This portfolio is mine»: the record's id is the portfolio's. Devices that were restored or merged thereby know every
 * id of the same person. The value is the same for all, so no two devices can differ over it.
 */
export const kind = kindOf("portfolio-id", z.object({ mine: z.literal(true) }));
