import type { Page } from "@playwright/test";
import { expect, test } from "../../support/app-test";
import { brokenIn, killedRounds, kills, type Operation, oldOrNew, SEED } from "../../support/killed";
import { contentFor, copyFor, linesOf } from "../../support/killed-content";
import { lookAtCopy } from "../../support/portfolio-pages-copies";

/** Each kill starts a browser; a busy machine takes its time. */
test.describe.configure({ timeout: 60_000 + kills(3) * 40_000 });

const click = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name }).click();

test("a restore that SIGKILL cuts short leaves the old portfolio or the new one, whole", async ({ site }) => {
  const contents = [
    contentFor({ number: 1, courses: 400 }),
    contentFor({ number: 2, courses: 400 }),
  ] as const;
  const [first, second] = [await copyFor(contents[0]), await copyFor(contents[1])];
  const states = contents.map(linesOf);
  // Back and forth between the two.
  const other = (lines: readonly string[]) => (lines.join() === states[0]?.join() ? 1 : 0);
  const operation: Operation = {
    prepare: async (page, before) => {
      await lookAtCopy(page, "Восстановить", other(linesOf(before)) === 1 ? second : first);
    },
    start: (page) => click(page, "Восстановить"),
    done: (page) => page.getByText("Всё восстановлено из копии").waitFor(),
    judge: (before, after) => oldOrNew(before, after, states[other(linesOf(before))] ?? []),
  };
  const outcomes = await killedRounds(site.url, { rounds: kills(3), copy: first, operation });
  expect(outcomes[0]).toMatch(/: new$/);
  expect(brokenIn(outcomes), `seed ${SEED}`).toEqual([]);
});

test("a merge that SIGKILL cuts short has brought nothing or everything", async ({ site }) => {
  const base = contentFor({ number: 1, courses: 400 });
  const others = Array.from({ length: kills(2) + 1 }, (_, index) =>
    contentFor({ number: index + 2, courses: 400 }),
  );
  let round = -1;
  const operation: Operation = {
    prepare: async (page) => {
      const other = others[++round];
      if (other) await lookAtCopy(page, "Объединить", await copyFor(other));
    },
    start: (page) => click(page, "Объединить"),
    done: (page) => page.getByText(/^Объединено\. /).waitFor(),
    judge: (before, after) => {
      const brought = others[round];
      const union = new Set([...linesOf(before), ...(brought ? linesOf(brought) : [])]);
      return oldOrNew(before, after, [...union].sort());
    },
  };
  const outcomes = await killedRounds(site.url, { rounds: kills(2), copy: await copyFor(base), operation });
  expect(outcomes[0]).toMatch(/: new$/);
  expect(brokenIn(outcomes), `seed ${SEED}`).toEqual([]);
});
