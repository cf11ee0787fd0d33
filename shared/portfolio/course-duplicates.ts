import { plainText } from "../exchange/table/cell";
import type { Course } from "./course";

/** Fewer digits than these are «б/н» or a number within one group, not the number of a document. */
const DOCUMENT_DIGITS = 4;

type Compared = Pick<Course, "title" | "end" | "documentNumber">;

/** Remembers courses and recognises one that is there already. */
export class KnownCourses {
  readonly #keys = new Set<string>();

  constructor(courses: readonly Compared[] = []) {
    for (const course of courses) this.add(course);
  }

  add(course: Compared): void {
    for (const key of keysOf(course)) this.#keys.add(key);
  }

  /** Same title (but for case, spaces, quotes and «ё») and same end, or the same number of a document. */
  has(course: Compared): boolean {
    return keysOf(course).some((key) => this.#keys.has(key));
  }
}

function keysOf({ title, end, documentNumber }: Compared): string[] {
  const keys = [`title:${lettersOf(title)}:${end ?? ""}`];
  const number = lettersOf(documentNumber).replaceAll("№", "");
  if (number.replace(/\D/g, "").length >= DOCUMENT_DIGITS) keys.push(`document:${number}`);
  return keys;
}

function lettersOf(text: string): string {
  return plainText(text).replace(/[\s«»"“”„']/g, "");
}
