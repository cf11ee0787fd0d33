import type { Options, ownCalls, Status } from "../../shared/bridge/own-calls";
import { allHostPatterns } from "../../shared/catalog/host-patterns";
import { placeOf } from "../../shared/catalog/match";
import { ownPattern } from "../../shared/catalog/own-platform";
import { schoolPatterns } from "../../shared/catalog/school-platform";
import { isMarkedPlace, observable } from "../../shared/catalog/sites";
import { appUrl, builtInUrl } from "../app-address";
import { openOffer } from "../catalog";
import { returnAllHosts, wantedOf, withdrawnOf } from "../host-permissions";
import { dropOffer, forgetCatalog, takeCatalog } from "./catalog";
import { lessonsLeft, takeLessons } from "./classroom";
import { giveBack } from "./give-back";
import { changeSettings, endAll, readSettings } from "./log";
import type { LogDatabase } from "./log-database";
import { clearLog, logPage, removeVisits } from "./log-pages";
import { openPlatforms } from "./observe";
import { removeAddress, setAddress } from "./own-address";
import { pair, unpair } from "./pairing";
import { offeredOf, withChoices, withPolicy } from "./policy-settings";
import type { Recorder } from "./recorder";
import type { Handlers } from "./router";
import { LESSON_MS, lessonEnd, nextMidnight } from "./rules";
import { forgetKept, readSetAside, removeSetAside } from "./set-aside";
import { pairingOf } from "./shared-pc";
import { endSitting, readSitting } from "./sitting";
import { statusOf } from "./status";
import { dropUnsaved, readUnsaved } from "./unsaved";

/** However many a person adds, the pages stay readable. */
const MOST_OWN = 30;

/** What the extension's own pages may ask. */
export function ownHandlers(db: LogDatabase, recorder: Recorder): Pick<Handlers, keyof typeof ownCalls> {
  /** Every change of what is recorded shows in the next look at once, and the answer tells how things stand. */
  async function lookAndTell(): Promise<Status> {
    await recorder.look();
    const settings = await readSettings(db);
    return statusOf(db, settings, new Date(), {
      withdrawn: await withdrawnOf(wantedOf(settings)),
      open: await openPlatforms(settings),
      sitting: await readSitting(),
      isDiskRefusing: (await readUnsaved()) !== null,
      setAside: await readSetAside(),
      isCatalogOffered: (await openOffer()) !== null,
    });
  }

  async function options(): Promise<Options> {
    const { idleAfterMinutes, quiet, mode, bells, resets, own, address, policy } = await readSettings(db);
    return {
      choices: { idleAfterMinutes, quiet, mode, bells: bells && [...bells], resets },
      own: [...own],
      address: { own: address, builtIn: builtInUrl, opensAt: appUrl(address, policy) },
    };
  }

  return {
    status: lookAndTell,
    start: async ({ platforms, school }) => {
      const known = new Set(observable.map(({ id }) => id));
      if (platforms.some((platform) => !known.has(platform))) return "malformed";
      const ticked = [...new Set(platforms)];
      const { school: tickedBefore } = await readSettings(db);
      await changeSettings(db, (before) => {
        // Changing the ticks does not end a pause behind the person's back.
        const recording = before.recording === "paused" ? "paused" : "on";
        const isAny = ticked.length + before.own.length + school.length > 0;
        return { ...before, ticked, school, recording: isAny ? recording : "off" };
      });
      const status = await lookAndTell();
      const unticked = allHostPatterns(observable.filter(({ id }) => !ticked.includes(id)));
      await giveBack(db, [...unticked, ...schoolPatterns(tickedBefore)]);
      return status;
    },
    pause: async ({ until }) => {
      await recorder.look();
      const now = new Date();
      const pausedUntil = until === "midnight" ? nextMidnight(now) : null;
      await endAll(db, now.getTime(), (before) =>
        before.recording === "off" ? before : { ...before, recording: "paused", pausedUntil, lessonUntil: 0 },
      );
      return lookAndTell();
    },
    resume: async () => {
      await changeSettings(db, (before) =>
        before.recording === "paused" ? { ...before, recording: "on", pausedUntil: null } : before,
      );
      return lookAndTell();
    },
    lesson: async ({ goesOn }) => {
      // What the lesson has kept open until now is settled by the rule that held until now.
      await recorder.look();
      const now = Date.now();
      await changeSettings(db, (before) => ({
        ...before,
        lessonUntil: goesOn ? lessonEnd(before, new Date(now)) : Math.min(now, before.lessonUntil),
      }));
      return lookAndTell();
    },
    mark: async ({ platform, counts }) => {
      await recorder.look();
      const until = Date.now() + (counts ? LESSON_MS : 0);
      await changeSettings(db, (before) => ({ ...before, marks: { ...before.marks, [platform]: until } }));
      return lookAndTell();
    },
    sit: async ({ portfolio }) => {
      const settings = await readSettings(db);
      const isKnown = portfolio === null || pairingOf(settings, portfolio) !== undefined;
      if (settings.mode !== "shared" || !isKnown) return "malformed";
      await recorder.look();
      await endAll(db, Date.now(), (before) => ({ ...before, owner: portfolio }));
      return lookAndTell();
    },
    pair: async ({ portfolio }) => {
      await recorder.look();
      const isPaired = await pair(db, portfolio, Date.now());
      return isPaired ? lookAndTell() : "not-paired";
    },
    unpair: async () => {
      await recorder.look();
      await unpair(db, Date.now());
      return lookAndTell();
    },
    options,
    school: async () => {
      const { policy, school } = await readSettings(db);
      return { policy, offered: offeredOf(policy, school) };
    },
    choose: async (choices) => {
      await recorder.look();
      // What goes on ends under the mode that it began under; on a shared PC it is nobody's until somebody says so.
      await endAll(db, Date.now(), (before) => {
        const isSame = before.mode === choices.mode;
        return { ...withChoices(before, choices), owner: isSame ? before.owner : null };
      });
      await recorder.look();
      return options();
    },
    "own.add": async (platform) => {
      const { own } = await readSettings(db);
      const isThere = own.some(({ host }) => host === platform.host);
      if (own.length >= MOST_OWN || isThere || isMarkedPlace(placeOf(platform.host))) return "failed";
      await changeSettings(db, (before) => ({ ...before, own: [...before.own, platform] }));
      await recorder.look();
      return options();
    },
    "own.remove": async ({ platform }) => {
      await recorder.look();
      const { own } = await readSettings(db);
      await changeSettings(db, (before) => ({
        ...before,
        own: before.own.filter(({ id }) => id !== platform),
      }));
      await recorder.look();
      await giveBack(db, own.filter(({ id }) => id === platform).map(ownPattern));
      return options();
    },
    "address.set": async ({ url }) => ((await setAddress(db, url)) ? options() : "failed"),
    "address.remove": async () => {
      await removeAddress(db);
      return options();
    },
    "catalog.decide": async ({ hash, takes }) => {
      // Another one may have come since the page was drawn.
      const offer = await openOffer();
      if (offer?.hash !== hash) return "failed";
      if (takes) await takeCatalog(db, recorder, offer.file);
      else await dropOffer();
      return lookAndTell();
    },
    "aside.remove": async ({ name }) => {
      await removeSetAside(name);
      return lookAndTell();
    },
    "lessons.left": async () => lessonsLeft(db, await readSettings(db)),
    "lessons.take": async (ask) => takeLessons(db, await readSettings(db), ask, Date.now()),
    "log.page": async ({ before }) => logPage(db, before),
    "log.remove": async ({ ids }) => ({ removed: await removeVisits(db, ids) }),
    "log.clear": async () => {
      const { policy } = await readSettings(db);
      await forgetKept();
      await forgetCatalog();
      await removeAddress(db);
      await clearLog(db);
      await changeSettings(db, (before) => withPolicy(before, policy));
      await dropUnsaved();
      await endSitting();
      for (const { name } of await readSetAside()) await removeSetAside(name);
      await recorder.look();
      await returnAllHosts();
      return {};
    },
  };
}
