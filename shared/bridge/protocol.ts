import { PlatformId } from "../catalog/platform";
import { Instant, Uuid, Visit } from "../usage/visit";
import * as z from "../zod";

/**
 * Raised only by what an older side would misunderstand; a page that meets a newer one asks to be reloaded. Page and
 * extension are updated at different times, so additions need no new number: answers and replies are read tolerantly
 * (what is not known here is dropped), and only questions are strict.
 */
export const PROTOCOL_VERSION = 1;

/** Most visits in one answer: a message stays small however long the log waited. */
export const BATCH_SIZE = 500;

const Portfolio = z.strictObject({
  portfolio: Uuid,
  /** What the popup shows to be recognised by, e.g. «Педагог». */
  title: z.string().check(z.minLength(1), z.maxLength(60)),
});
export type Portfolio = z.infer<typeof Portfolio>;

/** Position in one log: `log` names it, `after` is the last position already had. A new log starts from 0. */
const Cursor = z.strictObject({ log: Uuid, position: z.int().check(z.minimum(0)) });
export type Cursor = z.infer<typeof Cursor>;

const Nothing = z.strictObject({});

/** What the popup and the welcome page know; they hold no truth of their own. */
const Status = z.object({
  recording: z.enum(["off", "on", "paused"]),
  /** When a pause ends by itself; null when only a click ends it. */
  pausedUntil: z.nullable(Instant),
  /** Until when «Идёт урок» goes on; null when none does. */
  lessonUntil: z.nullable(Instant),
  ticked: z.array(PlatformId),
  /** Ticked, but the browser's permission is gone. */
  withdrawn: z.array(PlatformId),
  /** Today's use, longest first; `isOpen` while it goes on. */
  today: z.array(z.object({ platform: PlatformId, ms: z.number(), isOpen: z.boolean() })),
  /** Platforms that count only while they are «Учебное», of those that are open or marked; until when they are. */
  markable: z.array(z.object({ platform: PlatformId, until: z.nullable(Instant) })),
  /** For whom the log is kept; null until a portfolio is paired. */
  owner: z.nullable(z.object(Portfolio.shape)),
  /** Portfolios that have asked to be paired and wait for a click. */
  requests: z.array(z.object(Portfolio.shape)),
  /** Visits of the owner, or of nobody while there is none, that were not acknowledged; the end of the oldest. */
  waiting: z.int(),
  waitingSince: z.nullable(Instant),
  /** Address of the app that this build knows; null for none. */
  appUrl: z.nullable(z.string()),
});
export type Status = z.infer<typeof Status>;

/**
 * Every call there is. `from: "app"`: only the app's own origin, as the browser reports the sender. `from: "own"`: only
 * the extension's own pages.
 */
export const calls = {
  /** Says who is there; an unpaired portfolio becomes a request that the popup shows. */
  hello: {
    from: "app",
    ask: Portfolio,
    answer: z.object({ version: z.int(), paired: z.boolean() }),
  },
  /** Visits of a paired portfolio after its cursor, oldest first. Asking again gives the same visits again. */
  "visits.after": {
    from: "app",
    ask: z.strictObject({ portfolio: Uuid, cursor: z.nullable(Cursor) }),
    answer: z.object({
      // Strict where it is stored; on the way what a newer extension adds is dropped, not refused.
      visits: z.array(z.object(Visit.shape)),
      cursor: z.object(Cursor.shape),
      more: z.boolean(),
    }),
  },
  /** The page has stored everything up to the cursor: it may be forgotten after seven days. */
  "visits.acknowledge": {
    from: "app",
    ask: z.strictObject({ portfolio: Uuid, cursor: Cursor }),
    answer: z.object({}),
  },
  status: { from: "own", ask: Nothing, answer: Status },
  /** Records exactly these platforms from now on; the permissions have been asked for before. */
  start: { from: "own", ask: z.strictObject({ platforms: z.array(PlatformId) }), answer: Status },
  /** Until the person ends it, or at most until the local midnight. */
  pause: { from: "own", ask: z.strictObject({ until: z.enum(["click", "midnight"]) }), answer: Status },
  resume: { from: "own", ask: Nothing, answer: Status },
  /** «Идёт урок»: until the bell, or for 45 minutes; or the lesson is over. */
  lesson: { from: "own", ask: z.strictObject({ goesOn: z.boolean() }), answer: Status },
  /** «Учебное»: this platform counts for a lesson from now on; or no longer. */
  mark: { from: "own", ask: z.strictObject({ platform: PlatformId, counts: z.boolean() }), answer: Status },
  pair: { from: "own", ask: z.strictObject({ portfolio: Uuid }), answer: Status },
  unpair: { from: "own", ask: Nothing, answer: Status },
} as const;

export type CallName = keyof typeof calls;
export type Ask<N extends CallName> = z.infer<(typeof calls)[N]["ask"]>;
export type Answer<N extends CallName> = z.infer<(typeof calls)[N]["answer"]>;
export type AppCallName = { [N in CallName]: (typeof calls)[N]["from"] extends "app" ? N : never }[CallName];

/** Why a call was not answered. */
const RefusalCode = z.enum([
  "unknown-call",
  "forbidden",
  "malformed",
  "not-paired",
  "failed",
  /** The extension was updated or removed while the page was open. */
  "disconnected",
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** What travels over `chrome.runtime`. */
export const Request = z.strictObject({ call: z.string(), ask: z.unknown() });
export type Request = z.infer<typeof Request>;

export const Reply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({
    ok: z.literal(false),
    // A code that is not known here is still a refusal.
    code: z.pipe(z.string().check(z.maxLength(40)), z.catch(RefusalCode, "failed")),
  }),
]);
export type Reply = z.infer<typeof Reply>;

/** What travels by `window.postMessage` between the page and the content script on the page's own origin. */
export const PageMessage = z.discriminatedUnion("kopilka", [
  z.strictObject({ kopilka: z.literal("ask"), id: Uuid, request: Request }),
  z.object({ kopilka: z.literal("reply"), id: Uuid, reply: Reply }),
]);
export type PageMessage = z.infer<typeof PageMessage>;

/** Four signs by which a person recognises a portfolio in the popup and in the app. */
export function pairingCode(portfolio: string): string {
  return portfolio.slice(-4).toUpperCase();
}
