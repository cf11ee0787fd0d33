// The worker of pdf.js as a script of our own build: under its name the app's policy admits it.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
