declare const APP_URL: string | null;
declare const APP_ORIGIN: string | null;

/** Where the app lives, as this build was told (`APP_URL`, vite.config.ts); null when it was not. */
export const appUrl = APP_URL;
export const appOrigin = APP_ORIGIN;
