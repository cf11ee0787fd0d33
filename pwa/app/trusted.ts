import { pdfWorker } from "./files/pdf-worker-address";

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** The build's own scripts that are started by address. */
const OWN_SCRIPTS: ReadonlySet<string> = new Set(["./sw.js", pdfWorker]);

const rules = {
  createScriptURL(url: string): string {
    if (!OWN_SCRIPTS.has(url)) throw new TypeError(`not a script of this app: ${url}`);
    return url;
  },
};

/** The only Trusted Types policy: it admits the build's own scripts and nothing else. Firefox 115 has no such thing. */
const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
export const policy = factory?.createPolicy("kopilka", rules) ?? rules;
