import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "../../../pwa/app/files/file-name";
import { FILE_TYPES } from "../../../pwa/app/files/file-type";

const PDF = "application/pdf";

test.each([
  ["Диплом.pdf", "Диплом.pdf"],
  ["Диплом.PDF", "Диплом.PDF"],
  ["C:\\Мои документы\\Диплом.pdf", "Диплом.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["диплом.exe", "диплом.pdf"],
  ["диплом.pdf.exe", "диплом.pdf"],
  ["Приказ № 7 от 01.02.2025", "Приказ № 7 от 01.02.2025.pdf"],
  ["  отчёт\n за год .pdf", "отчёт за год.pdf"],
  [".pdf", "Документ.pdf"],
  ["", "Документ.pdf"],
  // The right-to-left override makes «exe.fdp» look like «pdf.exe», and a zero-width space hides in a name.
  ["\u202efdp.exe", "fdp.pdf"],
  ["Ди\u200bплом\u0000.pdf", "Диплом.pdf"],
  // macOS writes «й» as two characters.
  ["Краи\u0306.pdf", "Край.pdf"],
])("a PDF called %j is shown as %j", (given, shown) => {
  expect(fileName(given, PDF)).toBe(shown);
});

test("both extensions of JPEG are its own", () => {
  expect(fileName("фото.jpeg", "image/jpeg")).toBe("фото.jpeg");
  expect(fileName("фото.png", "image/jpeg")).toBe("фото.jpg");
});

test("a long name is cut before its extension, not through a character", () => {
  expect(fileName(`${"ы".repeat(300)}.pdf`, PDF)).toBe(`${"ы".repeat(196)}.pdf`);
  expect(fileName(`${"ы".repeat(195)}😀😀.pdf`, PDF)).toBe(`${"ы".repeat(195)}.pdf`);
});

test("any name becomes one that a record admits and that reads as it is written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.constantFrom(...FILE_TYPES),
      (given, type) => {
        const name = fileName(given, type);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Cs}]+\.[a-z]+$/iu);
        expect(fileName(name, type)).toBe(name);
      },
    ),
  );
});
