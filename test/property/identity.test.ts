import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Accepted, personsOf } from "../../shared/monitoring/identity";
import { accepted, aNonUser, anIndividual, hex64 } from "../support/builders";

const pseudonym = fc.integer({ min: 1, max: 5 }).map(hex64);
const ticket = fc.integer({ min: 1, max: 4 }).map((number) => number.toString(16).padStart(32, "0"));

const file: fc.Arbitrary<Accepted> = fc
  .record({
    pseudonym,
    revision: fc.integer({ min: 1, max: 3 }),
    supersedes: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      fc.array(pseudonym, { maxLength: 2 }),
    ),
    ticket: fc.option(ticket),
    uses: fc.boolean(),
  })
  .map(({ uses, ...rest }) => accepted(uses ? anIndividual(rest) : aNonUser(rest)));

/** The files, some of them again, in some order. */
const shuffled = fc.array(file, { minLength: 1, maxLength: 12 }).chain((files) =>
  fc.tuple(
    fc.constant(files),
    fc
      .array(fc.constantFrom(...files), { maxLength: 8 })
      .chain((again) =>
        fc.shuffledSubarray([...files, ...again], { minLength: files.length + again.length }),
      ),
  ),
);

test("order and repetition of files change nothing", () => {
  fc.assert(
    fc.property(shuffled, ([files, again]) => {
      expect(personsOf(again)).toEqual(personsOf(files));
    }),
    { numRuns: 1000 },
  );
});

test("every different file is counted, replaced, or part of a conflict; every pseudonym counts once at most", () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 12 }), (files) => {
      const { counted, replaced, conflicts } = personsOf(files);
      const different = new Set(files.map(({ digest }) => digest)).size;
      const inConflict = different - counted.length - replaced;
      expect(inConflict).toBeGreaterThanOrEqual(conflicts * 2);
      expect(conflicts > 0).toBe(inConflict > 0);
      const pseudonyms = counted.map(({ submission }) => submission.pseudonym);
      expect(new Set(pseudonyms).size).toBe(pseudonyms.length);
    }),
  );
});

test("one ticket never makes two persons", () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 12 }), (files) => {
      const tickets = personsOf(files).counted.flatMap(({ submission }) => submission.ticket ?? []);
      expect(new Set(tickets).size).toBe(tickets.length);
    }),
  );
});

test("a file of a stranger changes nobody else", () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 10 }), (files) => {
      const stranger = accepted(anIndividual({ pseudonym: hex64(99) }));
      const before = personsOf(files);
      const after = personsOf([...files, stranger]);
      expect(after.conflicts).toBe(before.conflicts);
      expect(after.counted.filter((person) => person !== stranger)).toEqual(before.counted);
      expect(after.counted).toContain(stranger);
    }),
  );
});

/** The same components, found the slow way: groups are joined for as long as two of them share a key. */
function componentsOf(files: readonly Accepted[]): number {
  let groups = files.map(
    ({ submission: { pseudonym: own, supersedes, ticket: code } }) =>
      new Set([own, ...supersedes, code ?? own]),
  );
  for (let before = -1; before !== groups.length; ) {
    before = groups.length;
    groups = groups.reduce<Set<string>[]>((joined, group) => {
      const touching = joined.filter((other) => [...other].some((key) => group.has(key)));
      const rest = joined.filter((other) => !touching.includes(other));
      return [...rest, new Set([...touching.flatMap((other) => [...other]), ...group])];
    }, []);
  }
  return groups.length;
}

test("a person or a conflict is all that pseudonyms, tickets and merges tie together", () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 12 }), (files) => {
      const { counted, conflicts } = personsOf(files);
      expect(counted.length + conflicts).toBe(componentsOf(files));
    }),
    { numRuns: 500 },
  );
});
