import {
  type Answer,
  type AppCallName,
  type Ask,
  calls,
  type RefusalCode,
  Reply,
} from "../../../shared/bridge/protocol";
import * as z from "../../../shared/zod";
import { isInExtension } from "../place";
import { bridgePort } from "./bridge-port";
import { directPort } from "./direct-port";

/** Calls by which a page learns whether anybody is there; they take no time. */
const FIRST: ReadonlySet<AppCallName> = new Set<AppCallName>(["hello", "place"]);
/** No answer to one of them within this time means that no extension listens on this page. */
const SILENCE_MS = 1_500;
/** One that is there may be busy: a worker that wakes, a long log, a slow disk. */
const PATIENCE_MS = 30_000;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode | "silent";
}

export type LinkResult<N extends AppCallName> = { readonly ok: true; readonly answer: Answer<N> } | Refusal;

const port = isInExtension ? directPort : bridgePort;

/** Asks the extension's worker, and parses what comes back. */
export async function askExtension<N extends AppCallName>(call: N, ask: Ask<N>): Promise<LinkResult<N>> {
  const stop = new AbortController();
  const mayBeAbsent = port.mayBeAbsent && FIRST.has(call);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Refusal>((resolve) => {
    waiting = setTimeout(
      () => resolve({ ok: false, code: mayBeAbsent ? "silent" : "failed" }),
      mayBeAbsent ? SILENCE_MS : PATIENCE_MS,
    );
  });
  const answered = port.send({ call, ask }, stop.signal).then(
    (reply) => parsed(call, reply),
    (): Refusal => ({ ok: false, code: "failed" }),
  );
  const result = await Promise.race([answered, silence]);
  clearTimeout(waiting);
  stop.abort();
  return result;
}

function parsed<N extends AppCallName>(call: N, raw: unknown): LinkResult<N> {
  const reply = z.safeParse(Reply, raw);
  if (!reply.success) return { ok: false, code: "malformed" };
  if (!reply.data.ok) return reply.data;
  const answer = z.safeParse(calls[call].answer, reply.data.answer);
  return answer.success ? { ok: true, answer: answer.data as Answer<N> } : { ok: false, code: "malformed" };
}
