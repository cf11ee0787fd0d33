import { packBackup } from "../../pwa/backup/pack-backup";
import { aContent, aStamp, type Content, file, hashOf, sourceOf } from "./backup-parts";
import { at, aVisit, uuid } from "./builders";

const OTHER = uuid(11);
const [first, second, third] = [
  aStamp(at("2026-09-01 08:00")),
  aStamp(at("2026-09-02 09:30"), 1),
  aStamp(at("2026-09-02 09:30"), 0, OTHER),
];
const course = { record: uuid(100), kind: "course" };

/** A small portfolio with one of everything that version 1 can hold. `scripts/backup-vector.mjs` has frozen it. */
export const vectorContent: Content = aContent({
  about: {
    app: "0.1.0",
    portfolio: uuid(2),
    portfolios: [uuid(2), uuid(3)],
    device: uuid(1),
    role: "teacher",
    madeAt: at("2026-11-21 12:00"),
  },
  changes: [
    {
      ...course,
      stamp: first,
      fields: { title: "Цифровые ресурсы на уроке", hours: 36, form: null },
      before: {},
    },
    { ...course, stamp: second, fields: { hours: 72 }, before: { hours: [first] } },
    { ...course, stamp: third, fields: { hours: 16, start: "2026-09-01" }, before: { hours: [first] } },
    {
      record: uuid(101),
      kind: "note",
      stamp: first,
      fields: { text: 'Проверка: <b>"кавычки"</b>, 🙂\nи вторая строка', tags: [] },
      before: {},
    },
    {
      record: uuid(101),
      kind: "note",
      stamp: second,
      fields: { $removed: true },
      before: { $removed: [first] },
    },
  ],
  months: [
    { month: "2026-09", visits: [], removed: [uuid(300)] },
    {
      month: "2026-10",
      visits: [
        aVisit({ id: uuid(201), owner: uuid(2), grade: 5, subject: "Математика" }),
        aVisit({ id: uuid(202), startedAt: at("2026-10-31 23:50"), minutes: 30, source: "manual" }),
      ],
      removed: [uuid(301)],
    },
  ],
  files: [
    { type: "application/pdf", bytes: file("%PDF-1.4\n%%EOF\n") },
    { type: "image/png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
    { type: "application/octet-stream", bytes: new Uint8Array() },
  ],
});

export async function makeVector(): Promise<{ zip: Uint8Array; expected: string }> {
  const zip = new Uint8Array(await (await packBackup(sourceOf(vectorContent))).arrayBuffer());
  const files = vectorContent.files.map(({ type, bytes }) => ({
    type,
    bytes: bytes.length,
    sha256: hashOf(bytes),
  }));
  return { zip, expected: `${JSON.stringify({ ...vectorContent, files }, null, 2)}\n` };
}
