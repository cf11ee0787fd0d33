import { LocalDate } from "../calendar/local-date-schema";
import * as z from "../zod";
import { OptionalLine } from "./course";

/** Qualification category by attestation, or the confirmation of suitability for the position. */
export const Category = z.enum(["none", "suitable", "first", "highest", "methodist", "mentor"]);
export type Category = z.infer<typeof Category>;

const Years = z.nullable(z.int().check(z.minimum(0), z.maximum(80)));

/** The teacher's own card, one in a portfolio. Nothing of it is ever part of a submission. */
export const Card = z.object({
  fullName: OptionalLine,
  position: OptionalLine,
  organisation: OptionalLine,
  subjects: OptionalLine,
  /** Levels of general education: grades 1–4, 5–9, 10–11. */
  primary: z.boolean(),
  basic: z.boolean(),
  secondary: z.boolean(),
  category: Category,
  categoryDate: z.nullable(LocalDate),
  categoryOrder: OptionalLine,
  /** Full years of work: in all, as a teacher, in this organisation. */
  yearsInAll: Years,
  yearsTeaching: Years,
  yearsHere: Years,
  education: OptionalLine,
  /** Speciality and qualification by the diploma. */
  speciality: OptionalLine,
  degree: OptionalLine,
  awards: OptionalLine,
});
export type Card = z.infer<typeof Card>;
