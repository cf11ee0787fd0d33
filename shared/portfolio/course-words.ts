import type { Course, Programme, StudyForm } from "./course";

/** A field of a course: the same name in the form, the history, the table and the import. */
export type CourseField = keyof Course;

export const PROGRAMMES: Readonly<Record<Programme, string>> = {
  upskilling: "Повышение квалификации (КПК)",
  retraining: "Профессиональная переподготовка",
};

/** For narrow tables and chips. */
export const PROGRAMMES_SHORT: Readonly<Record<Programme, string>> = {
  upskilling: "КПК",
  retraining: "Переподготовка",
};

export const STUDY_FORMS: Readonly<Record<StudyForm, string>> = {
  "in-person": "Очно",
  blended: "Очно-заочно",
  extramural: "Заочно",
  distance: "Дистанционно",
};

/** Names of the fields, in the order of the form and of the table. */
export const COURSE_FIELDS: Readonly<Record<CourseField, string>> = {
  programme: "Вид",
  title: "Название",
  organisation: "Организация",
  form: "Форма",
  hours: "Часы",
  start: "Начало",
  end: "Конец",
  documentNumber: "Номер документа",
  documentDate: "Дата выдачи",
  registryNumber: "Рег. номер ФИС ФРДО",
  informationSecurity: "Информационная безопасность",
};
