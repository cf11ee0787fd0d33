import { originPattern } from "../shared/catalog/host-patterns";
import type { Policy } from "../shared/policy/policy";

declare const APP_URL: string | null;

/** The address of the app that this build was told of (`APP_URL`, vite.config.ts); null when it was not. */
export const builtInUrl = APP_URL;

/** The same app as a page of the extension (scripts/build.mjs): every build has it. */
export function appInside(): string {
  return chrome.runtime.getURL("app/index.html");
}

/**
 * What «Открыть портфолио» opens: the person's own address, else the one that the school has set, else the one that this
 * build was told, else the app inside. Only opens: what a page there may do is decided by `appOrigins` alone.
 */
export function appUrl(own: string | null, { appAddress }: Pick<Policy, "appAddress">): string {
  return own ?? appAddress ?? builtInUrl ?? appInside();
}

/** What the bridge needs the browser to allow at an address. */
export function bridgeNeeds(url: string): { origins: [string]; permissions: ["scripting"] } {
  return { origins: [originPattern(new URL(url))], permissions: ["scripting"] };
}
