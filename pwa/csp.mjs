/**
 * The app's Content-Security-Policy: the page carries it in a meta tag, `npm start` sends it as a header.
 * `frame-ancestors` works only as a header, so `headerPolicy` adds it.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types kopilka",
].join("; ");

export const headerPolicy = `${contentSecurityPolicy}; frame-ancestors 'none'`;
