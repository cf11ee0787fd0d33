import { PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { policy } from "../trusted";
import { pdfWorker } from "./pdf-worker-address";

/** A worker holds some 30 MB, so it goes when no page has been asked for so long. */
const IDLE_MS = 60_000;

interface Running {
  readonly port: Worker;
  readonly worker: PDFWorker;
}

let running: Running | null = null;
let users = 0;
let idle: ReturnType<typeof setTimeout> | undefined;

/** One worker for all documents. What takes it gives it back by `leaveWorker`. */
export function takeWorker(): PDFWorker {
  running ??= start();
  clearTimeout(idle);
  users++;
  return running.worker;
}

export function leaveWorker(): void {
  users--;
  if (users === 0) idle = setTimeout(stopWorker, IDLE_MS);
}

/** A document on which it has lost its way: the next one gets a new worker. */
export function stopWorker(): void {
  running?.worker.destroy();
  running?.port.terminate();
  running = null;
}

function start(): Running {
  const port = new Worker(policy.createScriptURL(pdfWorker), { type: "module" });
  return { port, worker: PDFWorker.create({ port }) };
}
