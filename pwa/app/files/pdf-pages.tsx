import { useEffect, useRef, useState } from "preact/hooks";
import type { Pdf } from "./pdf";
import { whenSeen } from "./seen";

/** More is a book, and it is read elsewhere. */
const MAX_PAGES = 30;
const MAX_SIDE = 2000;

/** The pages of a PDF one under another, each drawn when it comes into view. */
export function PdfPages({ file }: { file: Blob }) {
  const [pdf, setPdf] = useState<Pdf | "cannot">();
  useEffect(() => {
    let isGone = false;
    let opened: Pdf | undefined;
    const open = async () => {
      const { openPdf } = await import("./pdf");
      opened = await openPdf(file);
      if (isGone) opened.close();
      else setPdf(opened);
    };
    open().catch(() => setPdf("cannot"));
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [file]);
  if (!pdf) return <p aria-busy="true" />;
  if (pdf === "cannot")
    return (
      <p>Показать этот PDF здесь не получилось: возможно, он закрыт паролем. Скачайте и откройте его.</p>
    );
  const shown = Math.min(pdf.count, MAX_PAGES);
  return (
    <>
      {pdf.hasGaps && (
        <p class="note warn">Не все картинки этого файла можно показать здесь: скачайте его.</p>
      )}
      {Array.from({ length: shown }, (_, index) => (
        <Page key={index} pdf={pdf} number={index + 1} />
      ))}
      {shown < pdf.count && (
        <p class="hint">
          Показано страниц: {shown} из {pdf.count}.
        </p>
      )}
    </>
  );
}

function Page({ pdf, number }: { pdf: Pdf; number: number }) {
  const sheet = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = sheet.current;
    if (!element) return undefined;
    return whenSeen(element, async () => {
      const width = Math.min(MAX_SIDE, element.clientWidth * window.devicePixelRatio);
      try {
        const canvas = await pdf.draw(number, { width, height: 2 * MAX_SIDE });
        canvas.setAttribute("role", "img");
        canvas.setAttribute("aria-label", `Страница ${number} из ${pdf.count}`);
        element.replaceChildren(canvas);
      } catch {
        setFailed(true);
      }
      return true;
    });
  }, [pdf, number]);
  if (failed) return <p class="hint">Эту страницу показать здесь не получилось: скачайте файл.</p>;
  return <div class="file-page" ref={sheet} />;
}
