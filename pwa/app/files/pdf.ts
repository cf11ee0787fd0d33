import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { MAX_PIXELS } from "./accept-file";
import { paper } from "./canvas";
import type { ImageSize } from "./image-size";
import { leaveWorker, stopWorker, takeWorker } from "./pdf-worker-port";

/** No honest page of a certificate takes longer, on a school's oldest computer too. */
const PATIENCE_MS = 30_000;

export interface Pdf {
  readonly count: number;
  /** Holds pictures in JPEG 2000, which are not drawn here: their place stays empty. */
  readonly hasGaps: boolean;
  /** A page, from 1, as large as the box allows. */
  draw(page: number, box: ImageSize): Promise<HTMLCanvasElement>;
  close(): void;
}

/** Opens a PDF for drawing (ADR 8). Rejects what pdf.js cannot read, a password among it. */
export async function openPdf(file: Blob): Promise<Pdf> {
  const data = new Uint8Array(await file.arrayBuffer());
  const hasGaps = hasJpeg2000(data);
  const task = getDocument({
    data,
    worker: takeWorker(),
    // Nothing is compiled and nothing fetched: the policy of the page forbids the one, the promise of the app the other.
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    maxImageSize: MAX_PIXELS,
    verbosity: 0,
  });
  const close = once(() => {
    void task.destroy();
    leaveWorker();
  });
  try {
    const document = await inTime(task.promise);
    return {
      count: document.numPages,
      hasGaps,
      draw: async (number, box) => {
        const page = await inTime(document.getPage(number));
        const whole = page.getViewport({ scale: 1 });
        const scale = Math.min(box.width / whole.width, box.height / whole.height);
        const viewport = page.getViewport({ scale });
        const { canvas } = paper({ width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
        // As for print: drawing for the screen waits for frames, and a page in the background has none.
        await inTime(page.render({ canvas, viewport, intent: "print" }).promise);
        page.cleanup();
        return canvas;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** A picture is a stream, and the dictionary of a stream is never packed: its coding can be read in the bytes. */
function hasJpeg2000(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes("/JPXDecode");
}

/** What takes too long is lost with its worker. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stopWorker();
      reject(new Error("pdf.js took too long"));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}
