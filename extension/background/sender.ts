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
  readonly appOrigin: string | null;
}

/** Who speaks, by what the browser says of the sender and by nothing that the message says. */
export function speakerOf(sender: Sender, known: Known): "own" | "app" | null {
  if (sender.id !== known.id || !sender.url) return null;
  const isPage = Boolean(sender.tab) && sender.frameId === 0;
  // The app inside is the app and no more: only the other pages may start, pause and pair.
  if (sender.url.replace(/[?#].*$/, "") === known.appInside) return isPage ? "app" : null;
  if (sender.url.startsWith(known.ownBase)) return "own";
  if (known.appOrigin === null || !isPage) return null;
  const origin = sender.origin ?? new URL(sender.url).origin;
  return origin === known.appOrigin ? "app" : null;
}
