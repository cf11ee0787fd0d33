import { describe, expect, test } from "vitest";
import { addVisits, type Incoming, lookAtCode, lookAtVisits } from "../../pwa/features/journal/visits-file";
import { base64Url } from "../../shared/exchange/base64-url";
import { kind } from "../../shared/usage/own-platform.kind";
import { codesOf } from "../../shared/usage/visits-code";
import { visitsFile } from "../../shared/usage/visits-file";
import { aVisit, uuid } from "../support/builders";
import { aPortfolio } from "../support/copies-world";

const OWN = { id: "own-0123abcd", name: "Тетрадь" };
const SCHOOL = { id: "from-school-doska", name: "Доска" };
const fileOf = (content: unknown) => new File([JSON.stringify(content)], "журнал.json");

async function incoming(portfolio: Parameters<typeof lookAtVisits>[0], file: File): Promise<Incoming> {
  const found = await lookAtVisits(portfolio, file);
  if (typeof found === "string") throw new Error(found);
  return found;
}

describe("visits that were taken along as a file", () => {
  test("come into the portfolio once, as its own, with the names of own platforms and of the school's", async () => {
    const portfolio = aPortfolio();
    const visits = [aVisit(), aVisit({ platform: OWN.id, minutes: 5 }), aVisit({ platform: SCHOOL.id })];
    const file = fileOf(visitsFile(visits, [OWN, SCHOOL]));
    expect(await addVisits(portfolio, await incoming(portfolio, file))).toBe(3);
    const stored = await portfolio.visits.between({ start: "2026-10-05", end: "2026-10-05" });
    expect(new Set(stored.map(({ owner }) => owner))).toEqual(new Set([portfolio.row.id]));
    const named = (await portfolio.records.list(kind)).map(({ platform: id, name }) => ({ id, name }));
    expect(named).toHaveLength(2);
    expect(named).toEqual(expect.arrayContaining([OWN, SCHOOL]));
    expect(await incoming(portfolio, file)).toMatchObject({ fresh: [], all: 3 });
  });

  test("of another portfolio are refused, all of them", async () => {
    const portfolio = aPortfolio();
    const file = fileOf(visitsFile([aVisit(), aVisit({ owner: uuid(77) })], []));
    expect(await lookAtVisits(portfolio, file)).toMatch(/другого портфолио/);
  });

  test("longer than a day are refused: one row would be a month of use", async () => {
    const month = aVisit({ minutes: 31 * 24 * 60 });
    expect(await lookAtVisits(aPortfolio(), fileOf(visitsFile([month], [])))).toMatch(/длиннее суток/);
  });

  test("bring no name but those of their own platforms", async () => {
    const portfolio = aPortfolio();
    const file = { ...visitsFile([aVisit()], []), own: [OWN] };
    expect(await incoming(portfolio, fileOf(file))).toMatchObject({ own: [] });
  });

  test.each([
    ["another format", { format: "kopilka.campaign", version: 1 }, /это файл мониторинга/],
    ["a newer version", { format: "kopilka.visits", version: 2 }, /более новой/],
    [
      "a visit with more in it",
      { ...visitsFile([], []), visits: [{ ...aVisit(), url: "x" }] },
      /поле «visits.0/,
    ],
    ["anything else", { some: "thing" }, /другой программы/],
  ])("%s is refused in words", async (_what, content, words) => {
    expect(await lookAtVisits(aPortfolio(), fileOf(content))).toMatch(words);
  });
});

describe("visits that were taken along as a QR code", () => {
  const codeOf = async (...[visits, own]: Parameters<typeof visitsFile>) => {
    const [link = ""] = (await codesOf("https://shkola.ru/", visits, own)) ?? [];
    return link.slice(link.lastIndexOf("/") + 1);
  };

  test("are those of the file: whichever comes second adds nothing", async () => {
    const portfolio = aPortfolio();
    const visits = [aVisit(), aVisit({ platform: OWN.id })];
    const found = await lookAtCode(portfolio, await codeOf(visits, [OWN]));
    expect(found).toEqual(await lookAtVisits(portfolio, fileOf(visitsFile(visits, [OWN]))));
    expect(await addVisits(portfolio, found as Incoming)).toBe(2);
    const again = fileOf(visitsFile(visits, [OWN]));
    expect(await incoming(portfolio, again)).toMatchObject({ fresh: [], all: 2 });
    expect(await lookAtCode(portfolio, await codeOf(visits, [OWN]))).toMatchObject({ fresh: [], all: 2 });
  });

  test("of another portfolio are refused", async () => {
    const code = await codeOf([aVisit({ owner: uuid(77) })], []);
    expect(await lookAtCode(aPortfolio(), code)).toMatch(/другого портфолио/);
  });

  test("are refused when a part is missing, in words that say what to do", async () => {
    const code = await codeOf([aVisit()], []);
    for (const spoilt of ["", code.slice(0, -4), `${code}.`, "AAAA"])
      expect(await lookAtCode(aPortfolio(), spoilt)).toMatch(/Наведите камеру ещё раз/);
  });

  test("of a newer version ask for a newer app", async () => {
    const newer = { ...visitsFile([], []), version: 2 };
    const packed = new Blob([JSON.stringify(newer)])
      .stream()
      .pipeThrough(new CompressionStream("deflate-raw"));
    const code = base64Url(await new Response(packed).arrayBuffer());
    expect(await lookAtCode(aPortfolio(), code)).toMatch(/более новой/);
  });
});
