import type { Status } from "../../shared/bridge/own-calls";
import type { Ask, CallName } from "../../shared/bridge/protocol";
import { ask } from "../ask";
import { signal } from "../signal";

/** A request to pair comes from another page: asked for again while the popup is open, it appears by itself. */
const ASK_AGAIN_MS = 2000;

type Control = "status" | "pause" | "resume" | "lesson" | "mark" | "aside.remove" | "sit" | "pair" | "unpair";

export const status = signal<Status | null>(null);
/** The worker did not answer or refused: the popup says so and shows nothing that may be untrue. */
export const hasFailed = signal(false);

/** Every control answers with how things stand after it. */
export function control<N extends CallName & Control>(call: N, payload: Ask<N>): void {
  void ask(call, payload).then((next) => {
    hasFailed.value = next === null;
    if (next !== null) status.value = next;
  });
}

export function keepAsking(): void {
  refresh();
  setInterval(refresh, ASK_AGAIN_MS);
  document.addEventListener("visibilitychange", refresh);
}

function refresh(): void {
  if (document.visibilityState === "visible") control("status", {});
}

export function totalMs({ today }: Status): number {
  return today.reduce((sum, { ms }) => sum + ms, 0);
}

export function openPage(url: string): void {
  void chrome.tabs.create({ url }).then(() => window.close());
}

/** From the top: Firefox takes an address without the slash as relative to the popup. */
export const welcomePage = "/extension/welcome/welcome.html";
export const takePage = "/extension/take/take.html";
export const optionsPage = "/extension/options/options.html";
