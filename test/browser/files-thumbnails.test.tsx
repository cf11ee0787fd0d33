import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { drawThumbnail } from "../../pwa/app/files/draw-thumbnail";
import type { FileFacts } from "../../pwa/app/files/file-facts";
import { keepFile } from "../../pwa/app/files/keep-file";
import { openPdf } from "../../pwa/app/files/pdf";
import { Thumbnails } from "../../pwa/app/files/thumbnails";
import { thumbnailOf } from "../../pwa/app/files/thumbnails-kept";
import { SessionContext } from "../../pwa/app/session";
import { Portfolio } from "../../pwa/store/portfolio";
import { Registry } from "../../pwa/store/registry";
import { uuid } from "../support/builders";
import { type Certificate, chosen } from "../support/certificates/certificates";

// Vite hands out the worker of pdf.js unpacked: on a busy machine its first start takes a while.
vi.setConfig({ testTimeout: 60_000 });

let portfolio: Portfolio;
let root: HTMLElement;

beforeEach(() => {
  portfolio = new Portfolio({ id: crypto.randomUUID(), role: "teacher", createdAt: 0 }, uuid(1));
  root = document.body.appendChild(document.createElement("main"));
});

afterEach(() => {
  render(null, root);
  root.remove();
  portfolio.close();
});

const show = (files: readonly FileFacts[]) =>
  render(
    <SessionContext.Provider value={{ registry: new Registry(), portfolio }}>
      <Thumbnails files={files} />
    </SessionContext.Provider>,
    root,
  );
const kept = async (certificate: Certificate, name: string = certificate): Promise<FileFacts> => {
  const answer = await keepFile(portfolio.files, await chosen(certificate, name));
  return answer.ok ? answer.facts : expect.fail(answer.reason);
};
/** Share of pixels that are dark: there is something written on the paper. */
const ink = async (picture: ImageBitmapSource | null) => {
  const bitmap = await createImageBitmap(picture ?? expect.fail("no picture"));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  const { data = [] } = canvas.getContext("2d")?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++;
  return { width: bitmap.width, height: bitmap.height, share: dark / (data.length / 4) };
};

describe("the thumbnail", () => {
  test.each(["certificate.jpg", "certificate.png", "certificate.webp"] as const)(
    "of %s is a small picture of it, in its proportion",
    async (certificate) => {
      const picture = await drawThumbnail(await chosen(certificate));
      expect(picture?.type).toBe("image/jpeg");
      expect(picture?.size).toBeLessThan(30_000);
      const { width, height, share } = await ink(picture);
      expect([width, height]).toEqual([320, 226]);
      expect(share).toBeGreaterThan(0.004);
    },
  );

  test.each([
    ["certificate.pdf", 320, 227],
    ["scan.pdf", 227, 320],
    ["unembedded.pdf", 227, 320],
  ] as const)("of %s is its first page, letters and all", async (certificate, ...size) => {
    const { width, height, share } = await ink(await drawThumbnail(await chosen(certificate)));
    expect([width, height]).toEqual(size);
    expect(share).toBeGreaterThan(0.004);
  });

  test("of what cannot be drawn is none", async () => {
    expect(await drawThumbnail(await chosen("program.pdf"))).toBeNull();
    expect(await drawThumbnail(await chosen("broken.jpg"))).toBeNull();
    expect(await drawThumbnail(await chosen("locked.pdf"))).toBeNull();
    // Its only picture is not drawn, and an empty sheet would look like a lost document.
    expect(await drawThumbnail(await chosen("jpeg2000.pdf"))).toBeNull();
    // Whole by its ends, with nothing between them.
    expect(await drawThumbnail(new Blob(["%PDF-1.4\nstartxref\n0\n%%EOF"]))).toBeNull();
  });
});

test("of several pages each can be drawn", async () => {
  const pdf = await openPdf(await chosen("two-pages.pdf"));
  expect(pdf.count).toBe(2);
  const box = { width: 800, height: 800 };
  const [first, second] = [await pdf.draw(1, box), await pdf.draw(2, box)];
  pdf.close();
  expect([first.width, second.width]).toEqual([800, 800]);
  expect((await ink(first)).share).toBeGreaterThan((await ink(second)).share);
  expect((await ink(second)).share).toBeGreaterThan(0.005);
});

describe("the files of a row", () => {
  const buttons = () => page.getByRole("button", { name: "Посмотреть" });

  test("are three pictures and how many more", async () => {
    const files = [
      await kept("certificate.pdf"),
      await kept("certificate.jpg"),
      await kept("certificate.png"),
      await kept("certificate.webp"),
      await kept("two-pages.pdf"),
    ];
    show(files);
    await expect.poll(() => root.querySelectorAll("img").length).toBe(3);
    expect(
      buttons()
        .elements()
        .map((button) => button.getAttribute("title")),
    ).toEqual(files.slice(0, 3).map(({ name }) => name));
    await page.getByRole("button", { name: "Ещё файлов: 2" }).click();
    await expect.element(page.getByRole("heading", { name: "certificate.webp" })).toBeVisible();
    await page.getByRole("button", { name: "Следующий" }).click();
    await expect.element(page.getByRole("heading", { name: "two-pages.pdf" })).toBeVisible();
    await expect.element(page.getByText("файл 5 из 5")).toBeVisible();
  });

  test("open as pages of a PDF, and close again", async () => {
    show([await kept("two-pages.pdf", "Диплом.pdf")]);
    await buttons().click();
    const dialog = page.getByRole("dialog", { name: "Диплом.pdf" });
    await expect.element(dialog.getByRole("img", { name: "Страница 1 из 2" })).toBeVisible();
    await dialog.getByRole("button", { name: "Закрыть" }).click();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test.each([
    ["locked.pdf", "Показать этот PDF здесь не получилось"],
    ["jpeg2000.pdf", "Не все картинки этого файла можно показать здесь"],
  ] as const)("are downloaded where they cannot be shown: %s", async (certificate, said) => {
    show([await kept(certificate)]);
    await buttons().click();
    await expect.element(page.getByText(said)).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Скачать" })).toBeVisible();
  });

  test("open as a picture, whose address is given back", async () => {
    show([await kept("certificate.png")]);
    await buttons().click();
    const picture = page.getByRole("dialog").getByRole("img", { name: "certificate.png" });
    await expect.element(picture).toBeVisible();
    const { src } = picture.element() as HTMLImageElement;
    expect((await fetch(src)).ok).toBe(true);
    await page.getByRole("button", { name: "Закрыть" }).click();
    await expect.element(picture).not.toBeInTheDocument();
    await expect
      .poll(() =>
        fetch(src).then(
          () => "alive",
          () => "gone",
        ),
      )
      .toBe("gone");
  });

  test("that a copy brought under a false type are not opened", async () => {
    const page1 = new Blob(["<script>alert(1)</script>"], { type: "image/png" });
    const hash = await portfolio.files.add(page1, "image/png");
    show([{ name: "диплом.png", hash, type: "image/png", size: page1.size }]);
    await buttons().click();
    await expect.element(page.getByText("Этот файл не открывается")).toBeVisible();
    expect(page.getByRole("button", { name: "Скачать" }).elements()).toEqual([]);
  });

  test("that a copy did not bring are said to be missing", async () => {
    show([{ name: "диплом.png", hash: "0".repeat(64), type: "image/png", size: 1 }]);
    await buttons().click();
    await expect.element(page.getByText("Этого файла нет на устройстве")).toBeVisible();
  });
});

test("of hundreds of files only those in view are drawn", async () => {
  const facts = await kept("certificate.png");
  const rows = Array.from({ length: 300 }, (_, row) => ({
    ...facts,
    hash: row.toString(16).padStart(64, "0"),
  }));
  const asked: string[] = [];
  const get = portfolio.files.get.bind(portfolio.files);
  portfolio.files.get = (hash) => {
    asked.push(hash);
    return get(hash);
  };
  render(
    <SessionContext.Provider value={{ registry: new Registry(), portfolio }}>
      {rows.map((file) => (
        <p key={file.hash} style={{ height: "60px" }}>
          <Thumbnails files={[file]} />
        </p>
      ))}
    </SessionContext.Provider>,
    root,
  );
  await expect.poll(() => asked.length).toBeGreaterThan(3);
  // Asked for last, so it comes when all that was asked for before it is done.
  await thumbnailOf(portfolio.files, facts.hash.toUpperCase(), () => true);
  expect(asked.length).toBeLessThan(60);
});
