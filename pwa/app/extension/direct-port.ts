import type { Port } from "./port";

// The one thing that the app takes from the browser's interface for extensions (ADR 14).
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** From inside the extension: to its worker and back. */
export const directPort: Port = {
  mayBeAbsent: false,
  send: async (request) => chrome.runtime.sendMessage(request),
};
