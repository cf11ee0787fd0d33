// The address of the script that Vite builds from pdf-worker.ts.
export { default as pdfWorker } from "./pdf-worker?worker&url";
