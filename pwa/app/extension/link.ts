import { v4 } from "uuid";
import {
  type Answer,
  type AppCallName,
  type Ask,
  calls,
  PageMessage,
  type RefusalCode,
} from "../../../shared/bridge/protocol";
import * as z from "../../../shared/zod";

/** No answer to `hello` within this time means that no extension listens on this page. */
const SILENCE_MS = 1_500;
/** One that has answered may be busy: a worker that wakes, a long log, a slow disk. */
const PATIENCE_MS = 30_000;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode | "silent";
}

export type LinkResult<N extends AppCallName> = { readonly ok: true; readonly answer: Answer<N> } | Refusal;

/** Asks the extension through its content script on this page, and parses what comes back. */
export function askExtension<N extends AppCallName>(call: N, ask: Ask<N>): Promise<LinkResult<N>> {
  const id = v4();
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = (result: LinkResult<N>) => {
      stop.abort();
      clearTimeout(silence);
      resolve(result);
    };
    const wait = call === "hello" ? SILENCE_MS : PATIENCE_MS;
    const silence = setTimeout(() => done({ ok: false, code: "silent" }), wait);
    window.addEventListener(
      "message",
      (event) => {
        if (event.source !== window || event.origin !== window.location.origin) return;
        const message = z.safeParse(PageMessage, event.data);
        if (!message.success || message.data.kopilka !== "reply" || message.data.id !== id) return;
        const { reply } = message.data;
        if (!reply.ok) return done(reply);
        const answer = z.safeParse(calls[call].answer, reply.answer);
        done(
          answer.success ? { ok: true, answer: answer.data as Answer<N> } : { ok: false, code: "malformed" },
        );
      },
      { signal: stop.signal },
    );
    const message: PageMessage = { kopilka: "ask", id, request: { call, ask } };
    window.postMessage(message, window.location.origin);
  });
}
