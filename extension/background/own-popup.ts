// The worker's own view of its pages; the DOM library that the pages are typed with does not know it, and Firefox has a
// page in place of the worker.
declare const clients:
  | {
      matchAll(which: {
        includeUncontrolled: true;
        type: "window";
      }): Promise<readonly { readonly url: string; readonly focused: boolean }[]>;
    }
  | undefined;

/**
 * Our popup takes the focus from the window it hangs on, and Chromium tells nobody when it gives it back. A person who
 * glances at it has not left the page. (`runtime.getContexts` would say the same, but only since Chrome 116.)
 * In Firefox the window keeps its focus under the popup, and there is nothing to add.
 */
export async function isPopupOpen(): Promise<boolean> {
  if (typeof clients === "undefined") return false;
  const pages = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  return pages.some((page) => page.focused && new URL(page.url).pathname === "/extension/popup/popup.html");
}
