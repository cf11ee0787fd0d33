import * as z from "../zod";
import { Uuid, Visit } from "./visit";

/** Visits of one month, as one row: a year is read in twelve steps, and a month can be sealed as a whole. */
export const MonthSegment = z.strictObject({
  /** `YYYY-MM` of the local day on which the visits began. */
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  visits: z.array(Visit),
  /** Ids that were deleted here: a visit handed over again does not come back. */
  removed: z.array(Uuid),
});
export type MonthSegment = z.infer<typeof MonthSegment>;
