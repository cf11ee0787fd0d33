import type { Policy } from "../shared/policy/policy";

declare const APP_URL: string | null;
declare const APP_ORIGIN: string | null;

/** The origin of the app that this build was told of (`APP_URL`, vite.config.ts); null when it was not. */
export const appOrigin = APP_ORIGIN;

/** The same app as a page of the extension (scripts/build.mjs): every build has it. */
export function appInside(): string {
  return chrome.runtime.getURL("app/index.html");
}

/**
 * What «Открыть портфолио» opens: the address that the school has set, else that this build was told, else the app inside.
 * Only opens: what a page there may do is decided by `appOrigin` alone.
 */
export function appUrl({ appAddress }: Pick<Policy, "appAddress">): string {
  return appAddress ?? APP_URL ?? appInside();
}
