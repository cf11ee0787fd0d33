import { signal } from "@preact/signals";
import { isInExtension } from "./place";
import { policy } from "./trusted";

/** Set when a new version waits: calling it switches over and reloads. Never by itself, a form may be open. */
export const update = signal<(() => void) | null>(null);

/**
 * Its code is a part of its own: the first screen waits neither for its bytes nor for its time. What is inside the
 * extension is offline anyway, and new when the extension is.
 */
export async function startUpdates(): Promise<void> {
  if (isInExtension || !("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  const { Workbox } = await import("workbox-window");
  const workbox = new Workbox(policy.createScriptURL("./sw.js"));
  workbox.addEventListener("waiting", () => {
    update.value = () => {
      workbox.addEventListener("controlling", () => window.location.reload());
      workbox.messageSkipWaiting();
    };
  });
  await workbox.register();
}
