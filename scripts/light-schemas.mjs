import { fileURLToPath } from "node:url";

const light = fileURLToPath(new URL("../extension/schemas/light-zod.ts", import.meta.url));

/**
 * The extension's schemas need little of zod, and its size is a promise (ADR 18).
 * @returns {import("vite").Plugin}
 */
export function lightSchemas() {
  return {
    name: "kopilka:light-schemas",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(".") && id.endsWith("/zod") ? light : null),
  };
}
