import { describe, expect, test } from "vitest";
import { acceptFile, MAX_BYTES } from "../../pwa/app/files/accept-file";
import { hashOf } from "../../pwa/store/file-store";
import { type Certificate, chosen } from "../support/certificates/certificates";

const reasonFor = async (file: File) => {
  const answer = await acceptFile(file);
  return answer.ok ? null : answer.reason;
};
const part = async (certificate: Certificate, share: number) => {
  const file = await chosen(certificate);
  return new File([file.slice(0, Math.floor(file.size * share))], certificate);
};
/** A PNG of a few bytes that says it is so large. */
const pngOf = (width: number, height: number) => {
  const head = new DataView(new ArrayBuffer(33));
  for (const [at, byte] of [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].entries())
    head.setUint8(at, byte);
  head.setUint32(12, 0x49484452); // IHDR
  head.setUint32(16, width);
  head.setUint32(20, height);
  return new File([head, "IEND"], "плакат.png");
};
const text = (content: string, name: string) =>
  new File([Uint8Array.from(content, (c) => c.charCodeAt(0))], name);

describe("a chosen file is accepted", () => {
  test.each([
    ["certificate.pdf", "application/pdf"],
    ["certificate.jpg", "image/jpeg"],
    ["certificate.png", "image/png"],
    ["certificate.webp", "image/webp"],
  ] as const)("%s is %s, with its bytes as they are", async (certificate, type) => {
    const file = await chosen(certificate);
    const answer = await acceptFile(file);
    expect(answer).toMatchObject({
      ok: true,
      facts: { name: certificate, type, size: file.size, hash: await hashOf(file) },
      blob: { type },
    });
    expect(answer.ok && (await hashOf(answer.blob))).toBe(await hashOf(file));
  });

  test("as what its bytes are, whatever its name says", async () => {
    const answer = await acceptFile(await chosen("certificate.jpg", "диплом.exe"));
    expect(answer).toMatchObject({ ok: true, facts: { name: "диплом.jpg", type: "image/jpeg" } });
  });

  test("when a mail program has put blanks after the end of a PDF", async () => {
    const pdf = await chosen("certificate.pdf");
    expect(await reasonFor(new File([pdf, new Uint8Array(9000), "\r\n"], "с хвостом.pdf"))).toBeNull();
  });
});

describe("a chosen file is refused", () => {
  test("when it is empty", async () => {
    expect(await reasonFor(new File([], "пусто.pdf"))).toBe("файл пуст");
  });

  test("when it is over 25 MB, without being read", async () => {
    const film = await chosen("certificate.pdf", "фильм.pdf");
    Object.defineProperty(film, "size", { value: MAX_BYTES + 1 });
    Object.defineProperty(film, "arrayBuffer", { value: () => expect.fail("it was read") });
    expect(await reasonFor(film)).toMatch(/^файл больше 25\u00a0МБ/);
  });

  test("when it cannot be read", async () => {
    const gone = await chosen("certificate.pdf");
    Object.defineProperty(gone, "arrayBuffer", {
      value: async () => Promise.reject(new DOMException("gone")),
    });
    expect(await reasonFor(gone)).toMatch(/^файл не прочитался/);
  });

  test("when it is a program under the name of a PDF, a web page or a drawing with scripts", async () => {
    expect(await reasonFor(await chosen("program.pdf"))).toMatch(/^это не PDF и не картинка/);
    expect(await reasonFor(text("<!doctype html><p>", "a.pdf"))).toMatch(/^это не PDF и не картинка/);
    expect(await reasonFor(text("<svg xmlns='…'/>", "a.png"))).toMatch(/^это не PDF и не картинка/);
  });

  test("when another program would save it better, and is told how", async () => {
    expect(await reasonFor(text("\0\0\0\x18ftypheic\0\0\0\0", "IMG_1.HEIC"))).toMatch(
      /сохраните его как JPEG/,
    );
    expect(await reasonFor(text("GIF89a", "a.gif"))).toMatch(/сохраните её как JPEG или PNG/);
    expect(await reasonFor(text("PK\x03\x04", "a.docx"))).toMatch(/сохраните его как PDF/);
  });

  test("when it is a picture that cannot be decoded", async () => {
    expect(await reasonFor(await chosen("broken.jpg"))).toMatch(/^картинка повреждена/);
    expect(await reasonFor(pngOf(10, 10))).toMatch(/^картинка повреждена/);
    expect(await reasonFor(pngOf(0, 10))).toMatch(/^картинка повреждена/);
  });

  test("when it is a small file that would unfold into a huge picture", async () => {
    expect(await reasonFor(pngOf(50_000, 50_000))).toMatch(/^картинка больше 100 мегапикселей/);
  });

  test.each(["certificate.pdf", "certificate.jpg", "certificate.png", "certificate.webp"] as const)(
    "when only a part of %s has come",
    async (certificate) => {
      for (const share of [0.97, 0.5, 0.1])
        expect(await reasonFor(await part(certificate, share))).toMatch(/^файл сохранён не полностью/);
    },
  );
});
