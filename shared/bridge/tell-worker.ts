// From a page of the extension, the app inside it (ADR 14) and the bridge alike.
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The worker's reply. What comes while Firefox ends the event page has no receiver; said once more, it begins a new one. */
export async function tellWorker(message: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage(message).catch((error) => {
    if (!String(error).includes("Receiving end")) throw error;
    return chrome.runtime.sendMessage(message);
  });
}
