import { describe, expect, test } from "vitest";
import type { Accepted } from "../../../shared/monitoring/identity";
import { changedBetween, mayRelease } from "../../../shared/monitoring/release";
import { accepted, aNonUser, anIndividual, hex64 } from "../../support/builders";

/** Persons `from`…`to`, each with a file that says «yes». */
const persons = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    accepted(anIndividual({ pseudonym: hex64(from + index) })),
  );
const first = persons(1, 20);
/** Everybody sends a newer file with the same answers. */
const resent = (people: readonly Accepted[]) =>
  people.map(({ submission }) => accepted({ ...submission, revision: 2, observedFrom: "2026-10" }));
const turned = ({ submission: { pseudonym } }: Accepted) => accepted(aNonUser({ pseudonym }));

describe("between two releases", () => {
  test("the same persons in another order are no difference", () => {
    expect(changedBetween(first, first.toReversed())).toBe(0);
  });

  test("the same answers in a newer file are no difference", () => {
    expect(resent(first)[0]?.digest).not.toBe(first[0]?.digest);
    expect(changedBetween(first, resent(first))).toBe(0);
  });

  test("the same answers in another order are no difference", () => {
    const uses = ["resh", "uchi"].map((platform) => ({
      platform,
      days: "1" as const,
      evidence: "log" as const,
    }));
    const answers = ["a", "b"].map((indicator) => ({ indicator, answer: "no" }));
    const periods = ["first", "year"].map((period) => ({ period, answers, platforms: uses }));
    const turnedRound = periods.toReversed().map((one) => ({
      ...one,
      answers: answers.toReversed(),
      platforms: uses.toReversed(),
    }));
    const files = [periods, turnedRound].map((given) => accepted(anIndividual({ periods: given })));
    expect(changedBetween(files.slice(0, 1), files.slice(1))).toBe(0);
  });

  test("a person who answers otherwise is one difference, not two", () => {
    expect(changedBetween(first, [...first.slice(3), ...first.slice(0, 3).map(turned)])).toBe(3);
  });

  test("those who are new and those who are gone pair up", () => {
    expect(changedBetween(first, persons(4, 20))).toBe(3);
    expect(changedBetween(first, persons(1, 23))).toBe(3);
    expect(changedBetween(first, persons(4, 23))).toBe(3);
    expect(changedBetween([], first)).toBe(20);
  });
});

describe("a release", () => {
  test("is made of anybody's files at first, but not of none", () => {
    expect(mayRelease([], first, 5)).toBe(true);
    expect(mayRelease([], [], 5)).toBe(false);
  });

  test("comes again only when k persons differ", () => {
    expect(mayRelease([first], persons(1, 24), 5)).toBe(false);
    expect(mayRelease([first], persons(1, 25), 5)).toBe(true);
    expect(mayRelease([first], persons(5, 20), 5)).toBe(false);
    expect(mayRelease([first], persons(6, 20), 5)).toBe(true);
  });

  test("does not come because everybody has sent the same again", () => {
    expect(mayRelease([first], resent(first), 5)).toBe(false);
  });

  test("differs by k from every earlier one, not only from the last", () => {
    const second = persons(1, 31);
    // Nearly the first persons again: far from the second release, one person from the first.
    const third = persons(1, 21);
    expect([changedBetween(first, third), changedBetween(second, third)]).toEqual([1, 10]);
    expect(mayRelease([second], third, 5)).toBe(true);
    expect(mayRelease([first, second], third, 5)).toBe(false);
    expect(mayRelease([second, first], third, 5)).toBe(false);
  });
});
