import type { RefusalCode, Reply, Request } from "../shared/bridge/protocol";
import { appOrigin } from "./app-address";

/**
 * Carries messages between the app's page and the worker, and knows nothing of them: both ends parse. Match patterns
 * have no ports, so this is the first check that the page is the app; the worker checks again by what the browser says.
 */
if (location.origin === appOrigin && window === window.top) {
  window.addEventListener(
    "message",
    (event: MessageEvent<{ kopilka?: string; id: string; request: Request }>) => {
      if (event.source !== window || event.origin !== location.origin || event.data?.kopilka !== "ask")
        return;
      const { id, request } = event.data;
      const answer = (reply: Reply) => window.postMessage({ kopilka: "reply", id, reply }, location.origin);
      ask(request).then(answer, () => answer(refusal(chrome.runtime?.id ? "failed" : "disconnected")));
    },
  );
}

/** Rejects when the extension was updated or removed under an open page: `chrome.runtime` is an empty shell then. */
async function ask(request: Request): Promise<Reply> {
  const reply: Reply | undefined = await chrome.runtime.sendMessage(request);
  return reply ?? refusal("failed");
}

function refusal(code: RefusalCode): Reply {
  return { ok: false, code };
}
