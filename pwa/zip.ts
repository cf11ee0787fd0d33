import { configure } from "@zip.js/zip.js/lib/zip-core-custom.js";

// This build compiles no WebAssembly and, told so here, starts no workers: the page's own policy would refuse both, and
// the browser's streams do the work. Everything takes zip.js from here, so nothing can forget to say so.
configure({ useWebWorkers: false });

export * from "@zip.js/zip.js/lib/zip-core-custom.js";
