import { describe, expect, test } from "vitest";
import { personsOf } from "../../../shared/monitoring/identity";
import type { Individual } from "../../../shared/monitoring/submission";
import { accepted, aNonUser, anIndividual, hex64 } from "../../support/builders";

const [A, B, C] = [hex64(0xa), hex64(0xb), hex64(0xc)];
const ticket = (number: number) => number.toString(16).padStart(32, "0");
const file = (rest: Partial<Individual>) => accepted(anIndividual(rest));
/** What came of the files: counted, replaced, conflicts. */
function outcome(...files: ReturnType<typeof accepted>[]) {
  const { counted, replaced, conflicts } = personsOf(files);
  return [counted.length, replaced, conflicts];
}

describe("one person", () => {
  test("is one, however often the same file comes", () => {
    expect(outcome(file({}), file({}), file({}))).toEqual([1, 0, 0]);
  });

  test("speaks by the highest revision, whatever came first", () => {
    const [first, second, third] = [1, 2, 3].map((revision) => file({ revision }));
    if (!first || !second || !third) throw new Error("three files");
    for (const files of [
      [first, second, third],
      [third, first, second],
    ]) {
      expect(personsOf(files)).toEqual({ counted: [third], replaced: 2, conflicts: 0 });
    }
  });

  test("with two answers of one revision is a conflict, not a choice", () => {
    expect(outcome(file({}), accepted(aNonUser()))).toEqual([0, 0, 1]);
  });

  test("with such a conflict behind is heard again by a newer revision", () => {
    expect(outcome(file({}), accepted(aNonUser()), file({ revision: 2 }))).toEqual([1, 2, 0]);
  });

  test("who took two tickets is still one", () => {
    expect(outcome(file({ ticket: ticket(1) }), file({ ticket: ticket(2), revision: 2 }))).toEqual([1, 1, 0]);
  });
});

describe("two persons", () => {
  test("are two, also with the same answers", () => {
    expect(outcome(file({ pseudonym: A }), file({ pseudonym: B }))).toEqual([2, 0, 0]);
  });

  test("with one ticket are one conflict and no data, whatever the revisions", () => {
    const [one, two] = [
      file({ pseudonym: A, ticket: ticket(1) }),
      file({ pseudonym: B, ticket: ticket(1), revision: 9 }),
    ];
    expect(outcome(one, two)).toEqual([0, 0, 1]);
    expect(outcome(two, one)).toEqual([0, 0, 1]);
  });

  test("drag into the conflict everything that is tied to them, and nobody else", () => {
    const files = [
      file({ pseudonym: A, ticket: ticket(1) }),
      file({ pseudonym: A, ticket: ticket(2), revision: 2 }),
      file({ pseudonym: B, ticket: ticket(2) }),
      file({ pseudonym: C, ticket: ticket(3) }),
    ];
    expect(outcome(...files)).toEqual([1, 0, 1]);
  });
});

describe("devices that were merged later", () => {
  test("are one person: the file that supersedes is heard at the same revision", () => {
    const merged = file({ pseudonym: A, supersedes: [B] });
    expect(personsOf([file({ pseudonym: B }), merged])).toEqual({
      counted: [merged],
      replaced: 1,
      conflicts: 0,
    });
  });

  test("are one person over a chain of merges", () => {
    const last = file({ pseudonym: A, supersedes: [B] });
    const files = [file({ pseudonym: C }), file({ pseudonym: B, supersedes: [C] }), last];
    expect(personsOf(files).counted).toEqual([last]);
    expect(personsOf(files.toReversed()).counted).toEqual([last]);
  });

  test("are one person over two thousand merges, in any order of files", () => {
    const chain = Array.from({ length: 2_000 }, (_, link) =>
      file({ pseudonym: hex64(link + 1), supersedes: link > 0 ? [hex64(link)] : [] }),
    );
    const expected = { counted: chain.slice(-1), replaced: 1_999, conflicts: 0 };
    expect(personsOf(chain)).toEqual(expected);
    expect(personsOf(chain.toReversed())).toEqual(expected);
  });

  test("may have shared a ticket", () => {
    const files = [
      file({ pseudonym: B, ticket: ticket(1) }),
      file({ pseudonym: A, ticket: ticket(1), supersedes: [B] }),
    ];
    expect(outcome(...files)).toEqual([1, 1, 0]);
  });

  test("that each supersede the other contradict each other", () => {
    const files = [file({ pseudonym: A, supersedes: [B] }), file({ pseudonym: B, supersedes: [A] })];
    expect(outcome(...files)).toEqual([0, 0, 1]);
  });

  test("heal nothing where the same pseudonym says two things at once", () => {
    const files = [file({ pseudonym: A, supersedes: [A] }), accepted(aNonUser({ pseudonym: A }))];
    expect(outcome(...files)).toEqual([0, 0, 1]);
  });

  test("heal nothing between two heirs of one old device", () => {
    const files = [file({ pseudonym: A, supersedes: [C] }), file({ pseudonym: B, supersedes: [C] })];
    expect(outcome(...files)).toEqual([0, 0, 1]);
  });
});
