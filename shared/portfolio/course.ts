import { LocalDate } from "../calendar/local-date-schema";
import * as z from "../zod";

/** Most characters of one line that a person types into a record. */
export const LINE_LENGTH = 300;

/** One line of text that may be empty. */
export const OptionalLine = z.string().check(z.maxLength(LINE_LENGTH));

/** «Повышение квалификации» or «профессиональная переподготовка». */
export const Programme = z.enum(["upskilling", "retraining"]);
export type Programme = z.infer<typeof Programme>;

/** «Очно», «очно-заочно», «заочно», «дистанционно». */
export const StudyForm = z.enum(["in-person", "blended", "extramural", "distance"]);
export type StudyForm = z.infer<typeof StudyForm>;

/**
 * A course of professional development (КПК, переподготовка), as it is stored. Its dates are not compared, since two
 * devices may set them apart, and what a later version adds is passed over: a stored course is always seen.
 */
export const StoredCourse = z.object({
  programme: Programme,
  title: z.string().check(z.minLength(1), z.maxLength(LINE_LENGTH)),
  organisation: OptionalLine,
  form: z.nullable(StudyForm),
  /** Academic hours. */
  hours: z.nullable(z.int().check(z.minimum(1), z.maximum(10_000))),
  start: z.nullable(LocalDate),
  end: z.nullable(LocalDate),
  /** Number of the certificate (удостоверение) or diploma. */
  documentNumber: OptionalLine,
  documentDate: z.nullable(LocalDate),
  /** Registration number in ФИС ФРДО, the federal register of education documents. */
  registryNumber: OptionalLine,
  /** It is about information security. */
  informationSecurity: z.boolean(),
});
export type Course = z.infer<typeof StoredCourse>;

/** A course as somebody enters it. */
export const Course = StoredCourse.check(
  z.refine(({ start, end }) => start === null || end === null || start <= end, {
    path: ["end"],
    error: "ends before it starts",
  }),
);
