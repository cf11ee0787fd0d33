import type { Request } from "../../../shared/bridge/protocol";

/** The way to the extension's worker. */
export interface Port {
  /** Whether there may be nobody at the other end. */
  readonly mayBeAbsent: boolean;
  /** The reply as it came, not parsed yet. Whoever waits no longer aborts. */
  send(request: Request, signal: AbortSignal): Promise<unknown>;
}
