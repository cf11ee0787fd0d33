import { configure } from "@zip.js/zip.js/lib/zip-core-custom.js";

// Workers and compiled code are what our policy forbids; the browser's own deflate needs neither. Everything takes zip.js
// from here, so no entry can forget to say so.
configure({ useWebWorkers: false });

export * from "@zip.js/zip.js/lib/zip-core-custom.js";
