/** @typedef {import("vite").Rolldown.ChunkingContext} Graph */

const WORKER = "/extension/background/index.ts";

/** What a page does when it opens, and looks, of which a page has only those that it asks for; some are of several pages. */
const OF_ONE_PAGE = /\/main\.ts$|\.html$|\/(?!theme)\w+\.css$/;

/**
 * Few files instead of many small ones: `gzip` packs each by itself and knows nothing of the others. One is what the worker
 * shares with the pages, and one is the pages, each of which begins with a `main.ts` of its own.
 */
export const fewChunks = {
  groups: [
    { name: ofBoth, debugName: "shared", priority: 1 },
    { name: ofPages, debugName: "pages" },
  ],
};

/** @type {import("vite").Rolldown.CodeSplittingNameFunction} */
function ofBoth(id, graph) {
  const by = askedBy(id, graph);
  return by.has("worker") && by.has("page") ? "shared" : null;
}

/** @type {import("vite").Rolldown.CodeSplittingNameFunction} */
function ofPages(id, graph) {
  const by = askedBy(id, graph);
  return by.has("page") && !by.has("worker") && !OF_ONE_PAGE.test(id) ? "pages" : null;
}

/**
 * Who needs a module, near or far.
 * @param {string} id
 * @param {Graph} graph
 */
function askedBy(id, graph) {
  const found = new Set([id]);
  for (const one of found) for (const next of graph.getModuleInfo(one)?.importers ?? []) found.add(next);
  const all = [...found];
  return new Set([
    ...(all.some((one) => one.endsWith(WORKER)) ? ["worker"] : []),
    ...(all.some((one) => one.endsWith(".html")) ? ["page"] : []),
  ]);
}
