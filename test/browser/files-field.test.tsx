import { render } from "preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { AttachmentField } from "../../pwa/app/files/attachment-field";
import type { FileFacts } from "../../pwa/app/files/file-facts";
import { SessionContext } from "../../pwa/app/session";
import { Portfolio } from "../../pwa/store/portfolio";
import { Registry } from "../../pwa/store/registry";
import { uuid } from "../support/builders";
import { chosen } from "../support/certificates/certificates";

const LABEL = "Файл документа";
let portfolio: Portfolio;
let held: readonly FileFacts[];
let isBusy: boolean;
let root: HTMLElement;

function Form() {
  const [files, setFiles] = useState<readonly FileFacts[]>([]);
  held = files;
  return (
    <form>
      <AttachmentField label={LABEL} files={files} onChange={setFiles} onBusy={(busy) => (isBusy = busy)} />
      <input aria-label="Название" />
    </form>
  );
}

beforeEach(() => {
  portfolio = new Portfolio({ id: crypto.randomUUID(), role: "teacher", createdAt: 0 }, uuid(1));
  held = [];
  isBusy = false;
  root = document.body.appendChild(document.createElement("main"));
  render(
    <SessionContext.Provider value={{ registry: new Registry(), portfolio }}>
      <Form />
    </SessionContext.Provider>,
    root,
  );
});

afterEach(() => {
  render(null, root);
  root.remove();
  portfolio.close();
});

const names = () => held.map(({ name }) => name);
const choose = (...files: File[]) => page.getByLabelText(LABEL).upload(files);
/** Files as a drag or a paste brings them. */
const transfer = (...files: File[]) => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};

describe("a file that is chosen", () => {
  test("is stored at once, and shown with its name, size and picture", async () => {
    await choose(await chosen("certificate.jpg"));
    await expect.element(page.getByText("certificate.jpg")).toBeVisible();
    await expect.element(page.getByText("17\u00a0КБ")).toBeVisible();
    expect(await portfolio.files.hashes()).toEqual([held[0]?.hash]);
    await expect.poll(() => root.querySelector("img")?.naturalWidth).toBe(320);
  });

  test("keeps its place beside others of the same choice that are refused, each with its reason", async () => {
    await choose(
      await chosen("program.pdf"),
      await chosen("certificate.pdf"),
      await chosen("broken.jpg"),
      await chosen("certificate.png"),
    );
    await expect.element(page.getByText("certificate.png")).toBeVisible();
    expect(names()).toEqual(["certificate.pdf", "certificate.png"]);
    await expect.element(page.getByText("program.pdf: это не PDF и не картинка")).toBeVisible();
    await expect.element(page.getByText("broken.jpg: картинка повреждена")).toBeVisible();
  });

  test("is not attached twice", async () => {
    await choose(await chosen("certificate.png"), await chosen("certificate.png", "копия.png"));
    await expect.element(page.getByText("копия.png: этот файл уже приложен")).toBeVisible();
    expect(names()).toEqual(["certificate.png"]);
  });

  test("makes the form wait until it is read", async () => {
    await choose(await chosen("certificate.png"));
    await expect.element(page.getByText("certificate.png")).toBeVisible();
    await expect.poll(() => isBusy).toBe(false);
    const field = page.getByLabelText(LABEL).element() as HTMLInputElement;
    field.files = transfer(await chosen("certificate.jpg")).files;
    field.dispatchEvent(new Event("change"));
    expect(isBusy).toBe(true);
    await expect.poll(() => isBusy).toBe(false);
    expect(names()).toEqual(["certificate.png", "certificate.jpg"]);
  });

  test("is taken away again, and no other", async () => {
    await choose(await chosen("certificate.png"), await chosen("certificate.webp"));
    await expect.element(page.getByText("certificate.webp")).toBeVisible();
    await page.getByRole("button", { name: "Убрать" }).first().click();
    await expect.element(page.getByText("certificate.png")).not.toBeInTheDocument();
    expect(names()).toEqual(["certificate.webp"]);
  });

  test("is the only thing on the page that is found by the label", async () => {
    await choose(await chosen("certificate.png", `${LABEL}. Название.png`));
    await expect.element(page.getByText("Название")).toBeVisible();
    expect(page.getByLabelText(LABEL, { exact: false }).elements()).toHaveLength(1);
    expect(page.getByLabelText("Название", { exact: false }).elements()).toHaveLength(1);
  });
});

describe("a file also comes", () => {
  const field = () => root.querySelector(".attachments");

  test("by being dropped on the field, which shows that it may be", async () => {
    const dataTransfer = transfer(await chosen("certificate.png"));
    const send = (type: string) =>
      field()?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    // Prevented: the browser would open the file instead of the page.
    await expect.poll(() => send("dragover")).toBe(false);
    expect(field()?.hasAttribute("data-drop")).toBe(true);
    expect(send("drop")).toBe(false);
    expect(field()?.hasAttribute("data-drop")).toBe(false);
    await expect.poll(names).toEqual(["certificate.png"]);
  });

  test("as a picture pasted anywhere in the form, but not as the picture of copied cells", async () => {
    const paste = (clipboardData: DataTransfer) =>
      page
        .getByLabelText("Название", { exact: true })
        .element()
        .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    const cells = transfer(await chosen("certificate.png", "image.png"));
    cells.setData("text/plain", "Курс\t72");
    const picture = transfer(await chosen("certificate.png", "image.png"));
    await expect.poll(() => paste(picture)).toBe(false);
    expect(paste(cells)).toBe(true);
    await expect.poll(names).toEqual(["Вставленная картинка.png"]);
  });
});

describe("a file that cannot be stored is refused in plain words", () => {
  test("when the device is full", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    });
    await choose(await chosen("certificate.jpg"));
    await expect.element(page.getByText("certificate.jpg: на устройстве не хватает места")).toBeVisible();
    expect(held).toEqual([]);
    put.mockRestore();
  });

  test("when the database is closed", async () => {
    portfolio.close();
    await choose(await chosen("certificate.jpg"));
    await expect.element(page.getByText("certificate.jpg: файл не сохранился")).toBeVisible();
    expect(held).toEqual([]);
  });
});
