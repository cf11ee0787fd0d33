import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { attachmentsOf, saveAttachments } from "../../pwa/app/files/attachments";
import { sweepFiles } from "../../pwa/copies/sweep-files";
import { Portfolio } from "../../pwa/store/portfolio";
import { kind as attachments } from "../../shared/portfolio/attachment.kind";
import { hex64, uuid } from "../support/builders";

const DAY = 86_400_000;
let portfolio: Portfolio;

beforeEach(() => {
  portfolio = new Portfolio({ id: crypto.randomUUID(), role: "teacher", createdAt: 0 }, uuid(1));
});

afterEach(() => {
  vi.useRealTimers();
  portfolio.close();
});

const aFile = (number: number) => ({
  name: `Документ ${number}.pdf`,
  hash: hex64(number),
  type: "application/pdf",
  size: number,
});
/** As the form is opened: what the record has now. */
const filesOf = async (parent: string) => {
  const files = attachmentsOf(portfolio);
  await vi.waitFor(() => expect(files.value).toBeDefined());
  return files.value?.get(parent) ?? [];
};
const namesOf = async (parent: string) => (await filesOf(parent)).map(({ name }) => name);
const save = async (parent: string, after: Parameters<typeof saveAttachments>[3]) => {
  const before = await filesOf(parent);
  return portfolio.records.together(() => saveAttachments(portfolio, parent, before, after));
};

describe("attachments of a record", () => {
  test("come back in the order in which they were added, each record with its own", async () => {
    await save(uuid(1), [aFile(3), aFile(1)]);
    await save(uuid(2), [aFile(9)]);
    await expect.poll(() => namesOf(uuid(2))).toEqual(["Документ 9.pdf"]);
    await save(uuid(1), [...(await filesOf(uuid(1))), aFile(2)]);
    await expect.poll(() => namesOf(uuid(1))).toEqual(["Документ 3.pdf", "Документ 1.pdf", "Документ 2.pdf"]);
  });

  test("that stay are not written again", async () => {
    await save(uuid(1), [aFile(1), aFile(2)]);
    await expect.poll(() => namesOf(uuid(1))).toHaveLength(2);
    const [first] = await filesOf(uuid(1));
    await save(uuid(1), first ? [first] : []);
    await expect.poll(() => namesOf(uuid(1))).toEqual(["Документ 1.pdf"]);
    expect(await portfolio.records.log(first?.id ?? "")).toHaveLength(1);
  });

  test("are as before when the save is taken back", async () => {
    await save(uuid(1), [aFile(1), aFile(2)]);
    await expect.poll(() => namesOf(uuid(1))).toHaveLength(2);
    const takeBack = await save(uuid(1), [aFile(3)]);
    await expect.poll(() => namesOf(uuid(1))).toEqual(["Документ 3.pdf"]);
    await takeBack();
    await expect.poll(() => namesOf(uuid(1))).toEqual(["Документ 1.pdf", "Документ 2.pdf"]);
  });

  test("added apart on two devices both stay", async () => {
    await save(uuid(1), [aFile(1)]);
    await portfolio.records.together(() => saveAttachments(portfolio, uuid(1), [], [aFile(2)]));
    await expect.poll(() => namesOf(uuid(1))).toEqual(["Документ 1.pdf", "Документ 2.pdf"]);
  });
});

describe("a sweep of files that nobody names", () => {
  const stored = async (text: string) => portfolio.files.add(new Blob([text]), "application/pdf");
  /** Stored so long ago that only being named can save it. */
  const old = async (text: string) => {
    vi.useFakeTimers({ now: Date.now() - 2 * DAY, toFake: ["Date"] });
    const hash = await stored(text);
    vi.useRealTimers();
    return hash;
  };
  const left = async () => new Set(await portfolio.files.hashes());

  test("takes an orphan, and only once", async () => {
    await old("сирота");
    expect(await sweepFiles(portfolio)).toBe(1);
    expect(await sweepFiles(portfolio)).toBe(0);
    expect(await left()).toEqual(new Set());
  });

  test("leaves the file of a record, of one in the trash, and of a field that was changed since", async () => {
    const hashes = [await old("есть"), await old("в корзине"), await old("был")];
    const [live = "", trashed = "", changed = ""] = hashes;
    const named = (hash: string) => ({ ...aFile(1), hash, parent: uuid(1), order: "a0" });
    await portfolio.records.add(attachments, named(live));
    await portfolio.records.remove(attachments, await portfolio.records.add(attachments, named(trashed)));
    const id = await portfolio.records.add(attachments, named(changed));
    await portfolio.records.put(attachments, id, { hash: live });
    expect(await sweepFiles(portfolio)).toBe(0);
    expect(await left()).toEqual(new Set(hashes));
  });

  test("leaves the file of a draft until the draft is gone", async () => {
    const hash = await old("черновик");
    await portfolio.setLocal("draft.course", { fields: { files: [{ name: "а.pdf", hash }] } });
    expect(await sweepFiles(portfolio)).toBe(0);
    await portfolio.clearLocal("draft.course");
    expect(await sweepFiles(portfolio)).toBe(1);
  });

  test("leaves the file of a recovery point", async () => {
    const hash = await old("точка");
    const point = { id: uuid(1), madeAt: 0, reason: "", data: new Blob([]), files: [hash] };
    await portfolio.gate.db.recovery.add(point);
    expect(await sweepFiles(portfolio)).toBe(0);
    expect(await left()).toEqual(new Set([hash]));
  });

  test("leaves everything when something is written meanwhile", async () => {
    const hash = await old("сирота");
    const sweeping = sweepFiles(portfolio);
    await portfolio.records.add(attachments, { ...aFile(1), parent: uuid(1), order: "a0" });
    expect(await sweeping).toBe(0);
    expect(await left()).toEqual(new Set([hash]));
    expect(await sweepFiles(portfolio)).toBe(1);
  });

  test("leaves a file that was stored a moment ago, or stored again", async () => {
    await stored("только что");
    await old("снова");
    await stored("снова");
    expect(await sweepFiles(portfolio)).toBe(0);
    expect(await left()).toHaveProperty("size", 2);
  });
});
