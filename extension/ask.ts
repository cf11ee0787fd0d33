import { type Answer, type Ask, type CallName, calls, Reply } from "../shared/bridge/protocol";
import { tellWorker } from "../shared/bridge/tell-worker";

/** Asks the worker from one of the extension's own pages. Null when it refused: these pages have one word for that. */
export async function ask<N extends CallName>(call: N, payload: Ask<N>): Promise<Answer<N> | null> {
  const reply = Reply.safeParse(await tellWorker({ call, ask: payload }).catch(() => null));
  if (!reply.success || !reply.data.ok) return null;
  const answer = calls[call].answer.safeParse(reply.data.answer);
  return answer.success ? (answer.data as Answer<N>) : null;
}
