import { randomUUID } from "node:crypto";
import type { Frame, Page } from "@playwright/test";
import type { Reply } from "../../shared/bridge/protocol";

/** Nobody answered: what a page that is not the app must get. */
export const SILENCE = "silence";

/**
 * Sends one raw message from a page, past any client code, and gives the reply as it came. `to` is whose window the
 * message is posted to: a frame may try its parent's.
 */
export async function askRaw(
  page: Page | Frame,
  call: string,
  ask: unknown,
  to: "self" | "parent" = "self",
): Promise<Reply | typeof SILENCE> {
  const message = { kopilka: "ask", id: randomUUID(), request: { call, ask } };
  return page.evaluate(
    async ([sent, whose, silence]) =>
      new Promise<Reply | typeof silence>((resolve) => {
        window.addEventListener("message", ({ data }) => {
          if (data.kopilka === "reply" && data.id === sent.id) resolve(data.reply);
        });
        (whose === "self" ? window : window.parent).postMessage(sent, "*");
        // A true answer takes some 10 ms.
        setTimeout(() => resolve(silence), 1500);
      }),
    [message, to, SILENCE] as const,
  );
}
