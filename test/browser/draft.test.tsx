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

function show() {
  const registry = new Registry();
  render(
    <SessionContext.Provider value={{ registry, portfolio }}>
      <Editor />
    </SessionContext.Provider>,
    root,
  );
}

beforeEach(async () => {
  portfolio = new Portfolio({ id: crypto.randomUUID(), role: "teacher", createdAt: 0 }, uuid(1));
  root = document.body.appendChild(document.createElement("main"));
  show();
  await vi.waitFor(() => expect(draft).toBeDefined());
});

function close() {
  render(null, root);
  draft = undefined;
}

afterEach(() => {
  close();
  root.remove();
  portfolio.close();
});

const type = (text: string) => draft?.set(() => ({ text }));
const stored = async () => (await portfolio.local(KEY)) as { values: Form } | undefined;
const add = (text: string) => async () => portfolio.records.add(note, { text });
/** The form leaves the screen, and whatever it would still write is written. */
const leave = async () => {
  render(null, root);
  await portfolio.records.list(note);
};

/** As another tab with the same form writes it. */
const typeElsewhere = async (text: string) =>
  portfolio.setLocal(KEY, { at: Date.now(), values: { text }, mark: crypto.randomUUID() });

describe("a draft that another tab has written", () => {
  beforeEach(async () => {
    type("курс");
    await expect.poll(stored).toMatchObject({ values: { text: "курс" } });
    await typeElsewhere("чужой");
  });

  test("stays when this form is saved", async () => {
    await draft?.become(add("курс"));
    expect(await stored()).toMatchObject({ values: { text: "чужой" } });
    expect(await portfolio.records.list(note)).toMatchObject([{ text: "курс" }]);
  });

  test("stays when this form begins anew", async () => {
    draft?.discard();
    await leave();
    expect(await stored()).toMatchObject({ values: { text: "чужой" } });
  });

  test("stays when this form is given up", async () => {
    draft?.abandon();
    await leave();
    expect(await stored()).toMatchObject({ values: { text: "чужой" } });
  });
});

test.each(["with a mark", "without one, as an undone «Отмена» stores it"])(
  "a draft that the form began with, %s, goes when the form is saved untouched",
  async (which) => {
    close();
    if (which === "with a mark") await typeElsewhere("начатый");
    else await portfolio.setLocal(KEY, { at: Date.now(), values: { text: "начатый" } });
    show();
    await vi.waitFor(() => expect(draft?.values).toEqual({ text: "начатый" }));
    await draft?.become(add("начатый"));
    expect(await stored()).toBeUndefined();
  },
);

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
