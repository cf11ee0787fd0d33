import { LocalDate } from "../calendar/local-date-schema";
import { OwnPlatform } from "../catalog/own-platform";
import { PlatformId } from "../catalog/platform";
import { SchoolPlatform } from "../catalog/school-platform";
import { IdleMinutes, Policy, QuietHours } from "../policy/policy";
import { Instant, Uuid, Visit } from "../usage/visit";
import * as z from "../zod";
import { AppAddress } from "./app-address";

export const Portfolio = z.strictObject({
  portfolio: Uuid,
  /** What the popup shows to be recognised by, e.g. «Педагог». */
  title: z.string().check(z.minLength(1), z.maxLength(60)),
});
export type Portfolio = z.infer<typeof Portfolio>;

const Nothing = z.strictObject({});

/** A platform with its name: a teacher's own is in no catalog. */
const Named = z.object({ platform: PlatformId, name: z.string() });

/** Minutes after local midnight. */
const Minutes = z.int().check(z.minimum(0), z.maximum(1439));

/** What the person decides of the recording, beside the ticks. */
export const Choices = z.strictObject({
  idleAfterMinutes: IdleMinutes,
  quiet: z.nullable(QuietHours),
  /** «Чей это журнал»: of one person, or of whoever says so after every absence. */
  mode: z.enum(["own", "shared", "classroom"]),
  /** When lessons begin; null while nobody has said it. */
  bells: z.nullable(z.array(Minutes).check(z.minLength(1), z.maxLength(15))),
  /** The computer forgets everything when it is started anew. */
  resets: z.boolean(),
});
export type Choices = z.infer<typeof Choices>;

/** What the popup and the welcome page know; they hold no truth of their own. */
export const Status = z.object({
  recording: z.enum(["off", "on", "paused"]),
  /** When a pause ends by itself; null when only a click ends it. */
  pausedUntil: z.nullable(Instant),
  /** Until when «Идёт урок» goes on; null when none does. */
  lessonUntil: z.nullable(Instant),
  ticked: z.array(PlatformId),
  /** Ticked, but the browser's permission is gone. */
  withdrawn: z.array(Named),
  /** Today's use, longest first; `isOpen` while it goes on. */
  today: z.array(z.object({ ...Named.shape, ms: z.number(), isOpen: z.boolean() })),
  /** Platforms that count only while they are «Учебное», of those that are open or marked; until when they are. */
  markable: z.array(z.object({ ...Named.shape, until: z.nullable(Instant) })),
  /** The disk refuses to take what is recorded: it waits in memory and is lost when the browser closes. */
  isDiskRefusing: z.boolean(),
  /** Logs that could not be read and lie beside the present one, by name; `lost` when the browser has kept nothing. */
  setAside: z.array(z.object({ name: z.string(), at: Instant, lost: z.boolean() })),
  /** A newer catalog waits for the person to decide. */
  isCatalogOffered: z.boolean(),
  /** For whom the log is kept; null until a portfolio is paired. */
  owner: z.nullable(z.object(Portfolio.shape)),
  mode: Choices.shape.mode,
  resets: z.boolean(),
  /** Those that may be asked for: everybody who is paired on this PC. */
  people: z.array(z.object(Portfolio.shape)),
  /** Nothing of the owner can be sealed yet: what is recorded waits in memory. */
  isKeyMissing: z.boolean(),
  /** Portfolios that have asked to be paired and wait for a click. */
  requests: z.array(z.object(Portfolio.shape)),
  /** Visits of the owner, or of nobody while there is none, that were not acknowledged; the end of the oldest. */
  waiting: z.int(),
  waitingSince: z.nullable(Instant),
  /** What «Открыть портфолио» opens. */
  appUrl: z.string(),
});
export type Status = z.infer<typeof Status>;

const Options = z.object({
  choices: z.object(Choices.shape),
  own: z.array(z.object(OwnPlatform.shape)),
  /** Where the app is: as the person has named it, as the build knows it, and what «Открыть портфолио» opens. */
  address: z.object({ own: z.nullable(z.string()), builtIn: z.nullable(z.string()), opensAt: z.string() }),
});
export type Options = z.infer<typeof Options>;

/** What the school has set on this PC, and what that offers. */
const School = z.object({
  policy: Policy,
  /** Platforms of the policy, and ticked ones that it no longer names: they can be unticked. */
  offered: z.array(SchoolPlatform),
});
export type School = z.infer<typeof School>;

/** Visits of the present owner, newest first; ask again before the oldest position for more. */
const LogPage = z.object({
  visits: z.array(z.object(Visit.shape)),
  before: z.nullable(z.int()),
});

/** Calls of the extension's own pages. */
export const ownCalls = {
  status: { from: "own", ask: Nothing, answer: Status },
  /**
   * Records exactly these platforms from now on; the permissions have been asked for before. Those of the school come
   * whole: the person has ticked what was shown, whatever the policy says by now.
   */
  start: {
    from: "own",
    ask: z.strictObject({
      platforms: z.array(PlatformId),
      school: z.array(SchoolPlatform).check(z.maxLength(100)),
    }),
    answer: Status,
  },
  /** Until the person ends it, or at most until the local midnight. */
  pause: { from: "own", ask: z.strictObject({ until: z.enum(["click", "midnight"]) }), answer: Status },
  resume: { from: "own", ask: Nothing, answer: Status },
  /** «Идёт урок»: until the bell, or for 45 minutes; or the lesson is over. */
  lesson: { from: "own", ask: z.strictObject({ goesOn: z.boolean() }), answer: Status },
  /** «Учебное»: this platform counts for a lesson from now on; or no longer. */
  mark: { from: "own", ask: z.strictObject({ platform: PlatformId, counts: z.boolean() }), answer: Status },
  /** On a shared PC: from now on it is this one's log; or nobody's, until somebody says so. */
  sit: { from: "own", ask: z.strictObject({ portfolio: z.nullable(Uuid) }), answer: Status },
  pair: { from: "own", ask: z.strictObject({ portfolio: Uuid }), answer: Status },
  unpair: { from: "own", ask: Nothing, answer: Status },
  options: { from: "own", ask: Nothing, answer: Options },
  school: { from: "own", ask: Nothing, answer: School },
  choose: { from: "own", ask: Choices, answer: Options },
  /** A platform that the teacher names by its address; its permission has been asked for before. */
  "own.add": { from: "own", ask: OwnPlatform, answer: Options },
  "own.remove": { from: "own", ask: z.strictObject({ platform: PlatformId }), answer: Options },
  /** Whether the catalog of this hash, which the person has seen, holds from now on; its new hosts have been asked for before. */
  "catalog.decide": {
    from: "own",
    ask: z.strictObject({ hash: z.string(), takes: z.boolean() }),
    answer: Status,
  },
  /** The person has seen it, or saved it: it is deleted. */
  "aside.remove": { from: "own", ask: z.strictObject({ name: z.string() }), answer: Status },
  /** What of a classroom's log nobody has taken, by day and lesson. */
  "lessons.left": {
    from: "own",
    ask: Nothing,
    answer: z.object({
      days: z.array(
        z.object({
          date: LocalDate,
          lessons: z.array(
            z.object({ lesson: z.int(), platforms: z.array(z.object({ ...Named.shape, ms: z.number() })) }),
          ),
        }),
      ),
    }),
  },
  /** Takes lessons of a day out of it, once. */
  "lessons.take": {
    from: "own",
    ask: z.strictObject({ date: LocalDate, lessons: z.array(z.int()).check(z.maxLength(16)) }),
    answer: z.object({ visits: z.array(z.object(Visit.shape)) }),
  },
  /** An address of the app that the person names; its permissions have been asked for before. */
  "address.set": { from: "own", ask: z.strictObject({ url: AppAddress }), answer: Options },
  "address.remove": { from: "own", ask: Nothing, answer: Options },
  "log.page": { from: "own", ask: z.strictObject({ before: z.nullable(z.int()) }), answer: LogPage },
  "log.remove": {
    from: "own",
    ask: z.strictObject({ ids: z.array(Uuid).check(z.maxLength(5000)) }),
    answer: z.object({ removed: z.int() }),
  },
  /** Everything: the log, the ticks, the pairings. As after installing. */
  "log.clear": { from: "own", ask: Nothing, answer: z.object({}) },
} as const;
