import { CATALOG_LENGTH } from "../catalog/catalog-file";
import { PlatformId } from "../catalog/platform";
import { Uuid, Visit } from "../usage/visit";
import * as z from "../zod";
import { ownCalls, Portfolio } from "./own-calls";
import { PublicKey, Sealed } from "./sealed";

/**
 * Raised only by what an older side would misunderstand; a page that meets a newer one asks to be reloaded. Page and
 * extension are updated at different times, so additions need no new number: answers and replies are read tolerantly
 * (what is not known here is dropped), and only questions are strict.
 */
export const PROTOCOL_VERSION = 1;

/** Most visits in one answer: a message stays small however long the log waited. */
export const BATCH_SIZE = 500;

/** Position in one log: `log` names it, `position` is the last one already had. A new log starts from 0. */
const Cursor = z.strictObject({ log: Uuid, position: z.int().check(z.minimum(0)) });
export type Cursor = z.infer<typeof Cursor>;

const KeyOffer = z.strictObject({ portfolio: Uuid, publicKey: PublicKey });

/**
 * Every call there is. `from: "app"`: only the app, at its own origin or as its page inside the extension, as the browser
 * reports the sender. `from: "own"`: only the extension's other pages.
 */
export const calls = {
  /** Says who is there; an unpaired portfolio becomes a request that the popup shows. */
  hello: {
    from: "app",
    ask: Portfolio,
    answer: z.object({
      version: z.int(),
      paired: z.boolean(),
      /** The log would seal what waits for this portfolio, and has no key for it yet. */
      wantsKey: z.optional(z.boolean()),
      /** The key that it seals to: one that the portfolio has lost is worth nothing. */
      sealsTo: z.optional(PublicKey),
    }),
  },
  /** The key to which a shared PC seals what waits for this portfolio (ADR 17). */
  "key.offer": { from: "app", ask: KeyOffer, answer: z.object({}) },
  /** Visits of a paired portfolio after its cursor, oldest first. Asking again gives the same visits again. */
  "visits.after": {
    from: "app",
    ask: z.strictObject({ portfolio: Uuid, cursor: z.nullable(Cursor) }),
    answer: z.object({
      // Strict where it is stored; on the way what a newer extension adds is dropped, not refused.
      visits: z.array(z.object(Visit.shape)),
      cursor: z.object(Cursor.shape),
      more: z.boolean(),
      /** Names of platforms among the visits that no catalog names: the teacher's own and the school's; may be left out. */
      own: z.optional(z.array(z.object({ id: PlatformId, name: z.string() }))),
      /** Visits that only this portfolio can open. */
      sealed: z.optional(z.array(z.object(Sealed.shape))),
    }),
  },
  /** The page has stored everything up to the cursor: it may be forgotten after seven days. */
  "visits.acknowledge": {
    from: "app",
    ask: z.strictObject({ portfolio: Uuid, cursor: Cursor }),
    answer: z.object({}),
  },
  /** A newer catalog, as its file has it: taken at once only when the school's key has signed it (ADR 20). */
  "catalog.offer": {
    from: "app",
    ask: z.strictObject({ text: z.string().check(z.maxLength(CATALOG_LENGTH)) }),
    answer: z.object({
      state: z.enum(["taken", "waits", "not-newer", "refused"]),
      /** The number of the catalog that the extension goes by now. */
      edition: z.int(),
    }),
  },
  /** What «Открыть портфолио» opens: it may be another place than the one that asks. */
  place: { from: "app", ask: z.strictObject({}), answer: z.object({ opensAt: z.string() }) },
  ...ownCalls,
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

/** What travels to the worker. */
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
