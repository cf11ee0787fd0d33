import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { attachmentsOf } from "../../pwa/app/files/attachments";
import type { FileFacts } from "../../pwa/app/files/file-facts";
import type { CourseForm } from "../../pwa/features/development/course-form";
import { saveCourse } from "../../pwa/features/development/save-course";
import { Portfolio } from "../../pwa/store/portfolio";
import { kind as courses } from "../../shared/portfolio/course.kind";
import { hex64, uuid } from "../support/builders";
import { aCourse } from "../unit/portfolio/course-builder";

let portfolio: Portfolio;

beforeEach(() => {
  portfolio = new Portfolio({ id: crypto.randomUUID(), role: "teacher", createdAt: 0 }, uuid(1));
});

afterEach(() => portfolio.close());

const aFile = (number: number) => ({
  name: `${number}.pdf`,
  hash: hex64(number),
  type: "application/pdf",
  size: 1,
});
const filesOf = (id: string) => attachmentsOf(portfolio).value?.get(id) ?? [];
const namesOf = (id: string) => filesOf(id).map(({ name }) => name);
const save = (id: string | null, changed: Partial<CourseForm>, course = aCourse()) =>
  portfolio.records.together(() => saveCourse(portfolio, { id, course, changed }));
const stored = async () => {
  const { id } = await save(null, { files: [aFile(1), aFile(2)], filesBefore: [] });
  await vi.waitFor(() => expect(namesOf(id)).toEqual(["1.pdf", "2.pdf"]));
  return id;
};

test("a course with two files is one change of the portfolio", async () => {
  await stored();
  expect(await portfolio.gate.revision()).toBe(1);
});

test("a change of a course and of its files is taken back as one", async () => {
  const id = await stored();
  const before: readonly FileFacts[] = filesOf(id);
  const course = aCourse({ hours: 36 });
  const files = [...before.slice(1), aFile(3)];
  const { undo } = await save(id, { hours: "36", files, filesBefore: before }, course);
  await vi.waitFor(() => expect(namesOf(id)).toEqual(["2.pdf", "3.pdf"]));
  expect(await portfolio.records.get(courses, id)).toMatchObject({ hours: 36 });
  const revision = await portfolio.gate.revision();
  await undo();
  await vi.waitFor(() => expect(namesOf(id)).toEqual(["1.pdf", "2.pdf"]));
  expect(await portfolio.records.get(courses, id)).toMatchObject({ hours: aCourse().hours });
  expect(await portfolio.gate.revision()).toBe(revision + 1);
});

test("taking back leaves a file of the same content that another tab has attached since", async () => {
  const id = await stored();
  const { undo } = await save(id, { files: [...filesOf(id), aFile(3)], filesBefore: filesOf(id) });
  await save(id, { files: [aFile(3)], filesBefore: [] });
  await vi.waitFor(() => expect(namesOf(id)).toHaveLength(4));
  await undo();
  await vi.waitFor(() => expect(namesOf(id)).toEqual(["1.pdf", "2.pdf", "3.pdf"]));
});

test("a new course is taken back into the trash", async () => {
  const { id, undo } = await save(null, { title: "Курс" });
  await undo();
  expect(await portfolio.records.list(courses)).toEqual([]);
  expect(await portfolio.records.removed(courses)).toMatchObject([{ id }]);
});
