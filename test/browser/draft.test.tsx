import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Draft, useDraft } from "../../pwa/app/records/use-draft";
import { SessionContext } from "../../pwa/app/session";
import { Portfolio } from "../../pwa/store/portfolio";
import { Registry } from "../../pwa/store/registry";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { uuid } from "../support/builders";

interface Form {
  readonly text: string;
}

const KEY = "draft.note.new";
const note = kindOf("note", z.strictObject({ text: z.string() }));
let portfolio: Portfolio;
let root: HTMLElement;
let draft: Draft<Form> | undefined;

function Editor() {
  draft = useDraft<Form>(KEY, { text: "" });
  return null;
}

beforeEach(async () => {
  portfolio = new Portfolio({ id: crypto.randomUUID(), role: "teacher", createdAt: 0 }, uuid(1));
  root = document.body.appendChild(document.createElement("main"));
  const registry = new Registry();
  render(
    <SessionContext.Provider value={{ registry, portfolio }}>
      <Editor />
    </SessionContext.Provider>,
    root,
  );
  await vi.waitFor(() => expect(draft).toBeDefined());
});

afterEach(() => {
  render(null, root);
  root.remove();
  portfolio.close();
  draft = undefined;
});

const type = (text: string) => draft?.set(() => ({ text }));
const stored = async () => (await portfolio.local(KEY)) as { values: Form } | undefined;
const add = (text: string) => async () => portfolio.records.add(note, { text });
/** The form leaves the screen, and whatever it would still write is written. */
const leave = async () => {
  render(null, root);
  await portfolio.records.list(note);
};

describe("a draft", () => {
  test("becomes a record: one write, and nothing of it is left", async () => {
    type("курс");
    await expect.poll(stored).toMatchObject({ values: { text: "курс" } });
    const before = await portfolio.gate.revision();
    expect(await draft?.become(add("курс"))).toMatch(/^[0-9a-f-]{36}$/);
    expect(await stored()).toBeUndefined();
    expect(await portfolio.gate.revision()).toBe(before + 1);
  });

  test("that has become a record is not revived by a key or a file that comes after", async () => {
    type("курс");
    const saving = draft?.become(add("курс"));
    type("курс и ещё буква");
    await saving;
    type("курс и файл");
    await leave();
    expect(await stored()).toBeUndefined();
    expect(await portfolio.records.list(note)).toMatchObject([{ text: "курс" }]);
  });

  test("becomes one record, however often «Enter» is pressed", async () => {
    type("курс");
    const [first, second] = await Promise.all([draft?.become(add("курс")), draft?.become(add("курс"))]);
    expect([typeof first, second]).toEqual(["string", null]);
    expect(await portfolio.records.list(note)).toHaveLength(1);
  });

  test("stays one, with what was typed meanwhile, when the record cannot be written; and can be tried again", async () => {
    type("курс");
    const failing = draft?.become(async () => {
      await add("курс")();
      throw new Error("the disk is full");
    });
    type("курс 2");
    await expect(failing).rejects.toThrow("the disk is full");
    await expect.poll(stored).toMatchObject({ values: { text: "курс 2" } });
    expect(await portfolio.records.list(note)).toEqual([]);
    await draft?.become(add("курс 2"));
    expect(await stored()).toBeUndefined();
  });

  test("that is given up is not revived by a key that comes after", async () => {
    type("курс");
    await expect.poll(stored).toBeDefined();
    draft?.abandon();
    type("курс и ещё буква");
    await leave();
    expect(await stored()).toBeUndefined();
  });

  test("that is thrown away leaves a form that keeps what is typed next", async () => {
    type("курс");
    draft?.discard();
    type("другой");
    await expect.poll(stored).toMatchObject({ values: { text: "другой" } });
  });
});
