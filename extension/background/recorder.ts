import { type OpenVisit, type Reconciled, reconcile } from "../../shared/usage/reconcile";
import { badgeOf, showBadge } from "./badge";
import { isAfterRestart, markSession } from "./browser-session";
import { GAP_MS, keepCheckpoint } from "./checkpoint";
import { endAll, readOpen, readSettings, saveLook, touchOpen, waitingSince } from "./log";
import type { LogDatabase, Settings } from "./log-database";
import { nothing, observe, watchIdle } from "./observe";
import { Pulse } from "./pulse";
import { inTurn } from "./queue";
import { type Rule, ruleAt } from "./rules";
import { keepSettings, keptSettings, reopenLog } from "./set-aside";
import { endSitting, noticeAbsence } from "./sitting";
import { dropUnsaved, keepUnsaved, readUnsaved, type Unsaved } from "./unsaved";

/** What makes it necessary to look again even if no event comes. */
type Need = "visit" | "may-return" | "none";

/** The log, and what it says at the beginning of a look. */
interface Stored {
  readonly db: LogDatabase;
  readonly settings: Settings;
  readonly open: readonly OpenVisit[];
}

/** Brings the log of this worker up to what the browser shows. */
export class Recorder {
  private readonly log: () => Promise<LogDatabase>;
  private readonly pulse = new Pulse(GAP_MS, () => this.lookSoon());
  private isLookWaiting = false;
  /** What the last look has left on the disk; null while a look goes on. */
  private left: { readonly db: LogDatabase | null; readonly open: readonly OpenVisit[] } | null = null;

  constructor(log: () => Promise<LogDatabase>) {
    this.log = log;
  }

  /** Every event means «look again». One look that has not begun yet will see all that has happened until it does. */
  lookSoon(): void {
    if (this.isLookWaiting) return;
    this.isLookWaiting = true;
    void inTurn(async () => {
      this.isLookWaiting = false;
      await this.look();
    });
  }

  /** At once, before whatever waits: a browser that closes gives a few hundredths of a second. */
  sayGoodbye(): void {
    if (this.left?.db) touchOpen(this.left.db, this.left.open, Date.now(), GAP_MS);
  }

  /** In turn with everything else. Safe to call at any time, any number of times. */
  async look(): Promise<void> {
    const stored = await this.read();
    const settings = stored?.settings ?? (await keptSettings());
    if (!settings) return;
    watchIdle(settings);
    const need = await this.record(stored, settings);
    this.pulse.keep(need === "visit");
    await keepCheckpoint(need !== "none");
    if (!stored) return;
    // A second copy: that it cannot be written costs the visits nothing.
    await keepSettings(settings).catch(reportError);
    // A look that leaves nothing is one that found a shared PC without a person.
    const owner = this.left && settings.owner;
    await showBadge(badgeOf({ ...settings, owner }, await waitingSince(stored.db, owner), new Date()));
  }

  /** What the log says; null while the disk gives no answer, as a full one does. */
  private async read(): Promise<Stored | null> {
    try {
      const db = await this.log();
      await endLastSession(db);
      return { db, settings: await readSettings(db), open: await readOpen(db) };
    } catch (error) {
      reportError(error);
      reopenLog();
      return null;
    }
  }

  /** Without a log it goes on from what this worker knows, and what it finds waits in memory. */
  private async record(stored: Stored | null, settings: Settings): Promise<Need> {
    const rule = ruleAt(settings, new Date());
    const known = this.left?.open ?? [];
    this.left = null;
    const unsaved = await readUnsaved();
    const before = unsaved?.open ?? stored?.open ?? known;
    const sight = this.pulse.sight();
    const seen = rule.isOn ? await observe(settings, rule, before, sight) : nothing(new Date(), sight);
    const { open, closed } = endedBy(
      rule,
      reconcile(before, seen, () => crypto.randomUUID()),
    );
    const next = { open, closed: [...(unsaved?.closed ?? []), ...closed] };
    if (unsaved || before.length + open.length > 0) await save(stored, next, settings);
    this.left = { db: stored?.db ?? null, open };
    if (stored && settings.mode === "shared" && rule.isOn && (await noticeAbsence(seen))) {
      await this.leave(stored.db);
      return "none";
    }
    if (open.length > 0) return "visit";
    return seen.mayReturn ? "may-return" : "none";
  }

  /** Whoever sat at this shared PC has gone: the next one is asked whose log it is. */
  private async leave(db: LogDatabase): Promise<void> {
    this.left = null;
    await endAll(db, Date.now(), (before) => ({ ...before, owner: null, lessonUntil: 0 }));
    await endSitting();
  }
}

/** A disk that is full or broken takes nothing away: what it refuses is offered again at every look. */
async function save(stored: Stored | null, next: Unsaved, settings: Settings): Promise<void> {
  if (!stored) return keepUnsaved(next);
  try {
    await saveLook(stored.db, { ...next, settings });
    if (await readUnsaved()) await dropUnsaved();
  } catch (error) {
    reportError(error);
    reopenLog();
    await keepUnsaved(next);
  }
}

/** What ended by the clock is noticed at the next look, and ends when it did. */
function endedBy(rule: Rule, { open, closed }: Reconciled): Reconciled {
  const cut = closed.map((visit) => ({
    ...visit,
    endedAt: Math.min(visit.endedAt, rule.endOf(visit.platform)),
  }));
  return { open, closed: cut.filter((visit) => visit.endedAt > visit.startedAt) };
}

/** What the browser took down with it ended when it was last seen, however soon the browser came back. */
async function endLastSession(db: LogDatabase): Promise<void> {
  // A clock before `lastSeen` makes every visit end there.
  if (await isAfterRestart()) {
    await endAll(db, 0, (before) => (before.mode === "shared" ? { ...before, owner: null } : before));
    // On a shared PC what had nobody to be sealed to goes the way of the rest that nobody has claimed.
    await endSitting();
  }
  await markSession();
}
