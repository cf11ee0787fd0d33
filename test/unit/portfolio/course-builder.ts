import type { Course } from "../../../shared/portfolio/course";

/** A course of 72 hours that ended on 15 March 2025 unless said otherwise. */
export function aCourse(rest: Partial<Course> = {}): Course {
  return {
    programme: "upskilling",
    title: "Цифровые инструменты учителя",
    organisation: "Институт развития образования",
    form: "distance",
    hours: 72,
    start: "2025-03-01",
    end: "2025-03-15",
    documentNumber: "770400123456",
    documentDate: "2025-03-16",
    registryNumber: "",
    informationSecurity: false,
    ...rest,
  };
}
