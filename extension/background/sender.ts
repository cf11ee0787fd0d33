export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: object | undefined;
}

export interface Known {
  readonly id: string;
  /** `chrome-extension://…/` */
  readonly ownBase: string;
  /** The app's page inside the extension. */
  readonly appInside: string;
  /** Where the app is outside of it. */
  readonly appOrigins: readonly string[];
}

/** Who speaks, by what the browser says of the sender and by nothing that the message says. */
export function speakerOf(sender: Sender, known: Known): "own" | "app" | null {
  if (sender.id !== known.id || !sender.url) return null;
  const isPage = Boolean(sender.tab) && sender.frameId === 0;
  // The app inside is the app and no more: only the other pages may start, pause and pair.
  if (sender.url.replace(/[?#].*$/, "") === known.appInside) return isPage ? "app" : null;
  if (sender.url.startsWith(known.ownBase)) return "own";
  if (!isPage) return null;
  return known.appOrigins.includes(sender.origin ?? new URL(sender.url).origin) ? "app" : null;
}
