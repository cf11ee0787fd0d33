import type { Reply, Request } from "../shared/bridge/protocol";
import { tellWorker } from "../shared/bridge/tell-worker";

/**
 * Carries messages between a page and the worker, and knows nothing of them: both ends parse. It does not know who the
 * app is either. The worker does, by what the browser says of the sender, and has no answer for anybody else; such a page
 * hears nothing from here, not even that there is an extension.
 */
if (window === window.top) {
  let isApp = false;
  window.addEventListener(
    "message",
    (event: MessageEvent<{ kopilka?: string; id: string; request: Request }>) => {
      if (event.source !== window || event.origin !== location.origin || event.data?.kopilka !== "ask")
        return;
      const { id, request } = event.data;
      const answer = (reply: unknown) => {
        if (!reply) return;
        isApp = true;
        window.postMessage({ kopilka: "reply", id, reply }, location.origin);
      };
      // Rejects when the extension was updated or removed under an open page: `chrome.runtime` is an empty shell then.
      tellWorker(request).then(
        answer,
        () =>
          isApp &&
          answer({ ok: false, code: chrome.runtime?.id ? "failed" : "disconnected" } satisfies Reply),
      );
    },
  );
}
