/** From the worker to the open pages: what can be recorded has changed. Says only that, each asks for the rest. */
export const news = new BroadcastChannel("news");

export function tellNews(): void {
  // A channel has no target: only the extension's own pages hear it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  news.postMessage(null);
}
