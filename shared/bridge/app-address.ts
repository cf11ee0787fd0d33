import * as z from "../zod";

/** Where the app may be outside of the extension: at a protected address, or on this very computer. No query, no name. */
export const AppAddress = z
  .string()
  .check(z.maxLength(500), z.regex(/^(?:https:\/\/[a-z0-9._-]+|http:\/\/localhost)(?::\d+)?\/[^?#\s]*$/));
