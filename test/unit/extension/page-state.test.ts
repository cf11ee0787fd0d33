import { expect, test } from "vitest";
import { askAgainAfter } from "../../../pwa/app/extension/ask-again";
import { type ExtensionState, nextState } from "../../../pwa/app/extension/state";

test("the same state again is the same object, so that no screen is rendered for nothing", () => {
  const states: ExtensionState[] = [
    { kind: "unpaired" },
    { kind: "absent" },
    { kind: "broken" },
    { kind: "paired", handedOverAt: 5, added: 0 },
  ];
  for (const before of states) {
    for (const after of states) expect(nextState(before, { ...after })).toEqual(after);
    expect(nextState(before, { ...before })).toBe(before);
  }
  const first: ExtensionState = { kind: "paired", handedOverAt: 5, added: 2 };
  expect(nextState(first, { ...first, handedOverAt: 6 })).toMatchObject({ handedOverAt: 6 });
  expect(nextState(first, { ...first, added: 0 })).toMatchObject({ added: 0 });
});

test("an unpaired page asks soon for a minute, then lets the worker sleep", () => {
  expect([0, 59_999, 60_000, 3_600_000].map(askAgainAfter)).toEqual([2_000, 2_000, 30_000, 30_000]);
});
