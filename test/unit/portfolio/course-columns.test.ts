import { describe, expect, test } from "vitest";
import type { Cell } from "../../../shared/exchange/table/cell";
import { findColumns } from "../../../shared/portfolio/course-columns";
import { courseTable } from "../../../shared/portfolio/course-table";

const COURSE: Cell[] = [
  1,
  "Цифровые инструменты",
  "ИРО Забайкальского края",
  72,
  "15.03.2025",
  "770400123456",
];

test("our own table is matched in full", () => {
  const { header } = courseTable([]);
  const found = findColumns([header]);
  expect(found.header).toBe(0);
  expect(found.columns).toEqual([
    "programme",
    "title",
    "organisation",
    "form",
    "hours",
    "start",
    "end",
    "documentNumber",
    "documentDate",
    "registryNumber",
    "informationSecurity",
  ]);
});

describe("a header is found in a table as schools keep it", () => {
  test("below titles and empty rows, with line breaks and a column left out", () => {
    const found = findColumns([
      ["Сведения о курсах повышения квалификации за 2022–2025 гг.", null, null],
      [],
      [null, "МБОУ «СОШ № 1»"],
      [
        "№\nп/п",
        "Наимено-\nвание программы",
        "Учреждение",
        "Кол-во\nчасов",
        "Дата окончания",
        "№ удостоверения",
        null,
      ],
      COURSE,
    ]);
    expect(found).toMatchObject({
      header: 3,
      columns: [null, "title", "organisation", "hours", "end", "documentNumber", null],
      person: null,
    });
    expect(found.labels[3]).toBe("Кол-во часов");
  });

  test("with groups above and columns below", () => {
    const found = findColumns([
      ["Перспективный план"],
      ["№", "ФИО", "Курсы", "Сроки обучения", null, "Документ", null, "Объём"],
      [null, null, null, "начало", "окончание", "№", "дата выдачи", "ч."],
      [1, "Иванова И. И.", "Цифровые инструменты", "01.03.2025", "15.03.2025", "123456", "16.03.2025", 72],
    ]);
    expect(found.header).toBe(2);
    expect(found.columns).toEqual([
      null,
      null,
      "title",
      "start",
      "end",
      "documentNumber",
      "documentDate",
      "hours",
    ]);
    expect(found.person).toBe(1);
    expect(found.labels[4]).toBe("Сроки обучения окончание");
  });

  test("and a row of data under it is not taken for a part of it", () => {
    const found = findColumns([
      ["Название", "Часы", "Примечание", "Прочее"],
      ["Курс о дистанционной форме", "72 ч", "Профессиональная переподготовка", "Удостоверение"],
    ]);
    expect(found.header).toBe(0);
  });

  test("and not further down, where a row of data happens to say more words of a header", () => {
    const found = findColumns([
      ["№", "Название", "Часы"],
      ["1.", "Информационная безопасность", "Институт", "удостоверение", "72 часа", "очная форма"],
    ]);
    expect(found.header).toBe(0);
  });

  test("not in a table that has none", () => {
    const found = findColumns([COURSE, COURSE]);
    expect(found.header).toBe(-1);
    expect(found.columns).toEqual([null, null, null, null, null, null]);
  });
});

describe("a column is understood", () => {
  test.each([
    ["Наименование курсов повышения квалификации", "title"],
    ["Тема курсов", "title"],
    ["Название программы ДПО", "title"],
    ["Наименование образовательной организации", "organisation"],
    ["Наименование организации, реализующей программу", "organisation"],
    ["Место прохождения", "organisation"],
    ["Где проходили", "organisation"],
    ["Кем выдан документ", "organisation"],
    ["Количество часов", "hours"],
    ["Объем программы, час.", "hours"],
    ["Сроки", "period"],
    ["Сроки прохождения", "period"],
    ["Дата прохождения", "period"],
    ["Дата начала и окончания", "period"],
    ["Дата начала", "start"],
    ["Дата завершения", "end"],
    ["Год", "end"],
    ["Год прохождения курсов", "end"],
    ["Удостоверение (серия, номер)", "documentNumber"],
    ["Документ об окончании", "documentNumber"],
    ["№ и дата удостоверения", "documentNumber"],
    ["Дата выдачи удостоверения", "documentDate"],
    ["Дата документа", "documentDate"],
    ["Регистрационный номер", "registryNumber"],
    ["Рег. № ФРДО", "registryNumber"],
    ["Форма обучения", "form"],
    ["Вид программы", "programme"],
    ["КПК / ПП", "programme"],
    ["Вид документа", "programme"],
    ["ИБ", "informationSecurity"],
  ])("«%s» is %s", (header, field) => {
    // A second column makes it a header at all, and does not compete with the first.
    const other = field === "title" ? "Часы" : "Тема";
    expect(findColumns([[header, other]]).columns[0]).toBe(field);
  });

  test.each(["Примечание", "Должность", "№", "Стаж работы"])("«%s» is left out", (header) => {
    expect(findColumns([[header, "Тема", "Часы"]]).columns).toEqual([null, "title", "hours"]);
  });

  test("once: the surer column gets the field", () => {
    expect(findColumns([["Дата", "Дата окончания", "Тема"]]).columns).toEqual([null, "end", "title"]);
    expect(findColumns([["Документ", "№ документа", "Тема"]]).columns).toEqual([
      null,
      "documentNumber",
      "title",
    ]);
    expect(findColumns([["Тема", "Тема", "Часы"]]).columns).toEqual(["title", null, "hours"]);
  });
});
