import type { Change } from "../../shared/record/change";
import { aCourse } from "../unit/portfolio/course-builder";
import type { NamedFile } from "./app-pages";
import { aContent, aStamp, type Content, hashOf, packed } from "./backup-parts";
import { aVisit, uuid } from "./builders";
import { asFile } from "./copy-files";
import type { Dump } from "./dump-store";

const PORTFOLIO = uuid(2);
const DAY_MS = 86_400_000;

interface Size {
  /** Tells the contents of two copies apart, and their ids. */
  readonly number: number;
  readonly courses: number;
  readonly removed?: number;
}

/** A portfolio of some size, all of it of its own: courses, files attached to them, a trash, a month of visits. */
export function contentFor({ number, courses, removed = 0 }: Size): Content {
  const id = (at: number) => uuid(number * 1_000_000 + at);
  const at = (index: number) => aStamp(Date.now() - 2 * DAY_MS, index);
  const files = Array.from({ length: 12 }, (_, index) => ({
    type: "application/pdf",
    bytes: new Uint8Array(Buffer.alloc(150_000, `%PDF-${number}-${index} `)),
  }));
  const all = Array.from(
    { length: courses + removed },
    (_, index): Change => ({
      record: id(index),
      kind: "course",
      stamp: at(index),
      fields: { ...aCourse({ title: `Курс ${number}-${index}` }) },
      before: {},
    }),
  );
  const removals = all.slice(courses).map(
    ({ record, kind, stamp }, index): Change => ({
      record,
      kind,
      stamp: aStamp(Date.now() - DAY_MS, index),
      fields: { $removed: true },
      before: { $removed: [stamp] },
    }),
  );
  const attached = files.map(
    ({ type, bytes }, index): Change => ({
      record: id(500_000 + index),
      kind: "attachment",
      stamp: at(index),
      fields: {
        parent: id(index),
        order: "a0",
        name: `${index}.pdf`,
        hash: hashOf(bytes),
        type,
        size: bytes.length,
      },
      before: {},
    }),
  );
  const own: Change = {
    record: PORTFOLIO,
    kind: "portfolio-id",
    stamp: aStamp(1),
    fields: { mine: true },
    before: {},
  };
  const visits = Array.from({ length: 200 }, (_, index) => aVisit({ id: id(900_000 + index) }));
  const content = aContent();
  return {
    about: { ...content.about, portfolio: PORTFOLIO, portfolios: [PORTFOLIO], madeAt: Date.now() },
    changes: [own, ...all, ...removals, ...attached],
    months: [{ month: "2026-10", visits, removed: [] }],
    files,
  };
}

export async function copyFor(content: Content): Promise<NamedFile> {
  return asFile("kopilka.kopilka.zip", await packed(content));
}

/** The changes and visits of a store or of a content, each as a line: two states are equal when their lines are. */
export function linesOf({ changes, months }: Pick<Dump, "changes" | "months">): string[] {
  const written = changes.map(({ record, stamp, fields, before }) =>
    JSON.stringify([record, stamp, fields, before]),
  );
  return [...written, ...months.flatMap(({ visits }) => visits.map(({ id }) => id))].sort();
}
