import {
  type Answer,
  type Ask,
  type CallName,
  calls,
  type RefusalCode,
  type Reply,
  Request,
} from "../../shared/bridge/protocol";

/** Answers are objects, so a string is a refusal. */
export type Handlers = { readonly [N in CallName]: (ask: Ask<N>) => Promise<Answer<N> | RefusalCode> };

/**
 * In this order: anybody we know? known name? sender allowed? payload parses? run, and the answer parses. Every refusal
 * is an answer with a code; only nobody gets none, and so does not learn that there is an extension.
 */
export async function route(
  message: unknown,
  speaker: "own" | "app" | null,
  handlers: Handlers,
): Promise<Reply | null> {
  if (speaker === null) return null;
  const request = Request.safeParse(message);
  if (!request.success) return refuse("malformed");
  const { call: name, ask } = request.data;
  if (!isCallName(name)) return refuse("unknown-call");
  if (speaker !== calls[name].from) return refuse("forbidden");
  return run(name, ask, handlers);
}

async function run(name: CallName, payload: unknown, handlers: Handlers): Promise<Reply> {
  const ask = calls[name].ask.safeParse(payload);
  if (!ask.success) return refuse("malformed");
  try {
    // The same name picks the schema and the handler, which TypeScript cannot follow through a union.
    const handle = handlers[name] as (ask: unknown) => Promise<object | RefusalCode>;
    const answer = await handle(ask.data);
    if (typeof answer === "string") return refuse(answer);
    return { ok: true, answer: calls[name].answer.parse(answer) };
  } catch (error) {
    // Seen at chrome://extensions; the other side learns only that it failed.
    reportError(error);
    return refuse("failed");
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

function refuse(code: RefusalCode): Reply {
  return { ok: false, code };
}
