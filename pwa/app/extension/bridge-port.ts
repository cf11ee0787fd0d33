import { v4 } from "uuid";
import { PageMessage } from "../../../shared/bridge/protocol";
import * as z from "../../../shared/zod";
import type { Port } from "./port";

/** From a site: through the content script that the extension has on this page, if it is there at all. */
export const bridgePort: Port = {
  mayBeAbsent: true,
  send: (request, signal) =>
    new Promise((resolve) => {
      const id = v4();
      window.addEventListener(
        "message",
        (event) => {
          if (event.source !== window || event.origin !== window.location.origin) return;
          const message = z.safeParse(PageMessage, event.data);
          if (!message.success || message.data.kopilka !== "reply" || message.data.id !== id) return;
          resolve(message.data.reply);
        },
        { signal },
      );
      const message: PageMessage = { kopilka: "ask", id, request };
      window.postMessage(message, window.location.origin);
    }),
};
