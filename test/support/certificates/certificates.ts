/**
 * Documents as teachers have them: printed by Chromium (PDF with Cyrillic letters), scanned (a black and white fax coding),
 * with fonts that are not inside, locked by a password, with a picture in JPEG 2000; drawn (JPEG, PNG, WebP); a JPEG whose
 * tables are destroyed, and a Windows program under the name of a PDF.
 */
const urls = import.meta.glob<string>("./*.{pdf,jpg,png,webp}", {
  query: "?url",
  import: "default",
  eager: true,
});

export type Certificate =
  | "certificate.pdf"
  | "two-pages.pdf"
  | "scan.pdf"
  | "unembedded.pdf"
  | "locked.pdf"
  | "jpeg2000.pdf"
  | "certificate.jpg"
  | "certificate.png"
  | "certificate.webp"
  | "broken.jpg"
  | "program.pdf";

/** A file as a person would choose it, under its own name unless another is given. */
export async function chosen(certificate: Certificate, name: string = certificate): Promise<File> {
  const answer = await fetch(urls[`./${certificate}`] ?? certificate);
  return new File([await answer.arrayBuffer()], name);
}
