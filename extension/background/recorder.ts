import { v7 } from "uuid";
import { type Reconciled, reconcile } from "../../shared/usage/reconcile";
import { badgeOf, showBadge } from "./badge";
import { isAfterRestart, markSession } from "./browser-session";
import { GAP_MS, keepCheckpoint } from "./checkpoint";
import { endAll, readOpen, readSettings, readWaiting, saveLook, touchOpen } from "./log";
import type { LogDatabase, Settings } from "./log-database";
import { nothing, observe, watchIdle } from "./observe";
import { Pulse } from "./pulse";
import { inTurn } from "./queue";
import { type Rule, ruleAt } from "./rules";

/** What makes it necessary to look again even if no event comes. */
type Need = "visit" | "may-return" | "none";

/** Brings the log of this worker up to what the browser shows. */
export class Recorder {
  private readonly log: Promise<LogDatabase>;
  private readonly pulse = new Pulse(GAP_MS, () => this.lookSoon());
  private isLookWaiting = false;

  constructor(log: Promise<LogDatabase>) {
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
  async sayGoodbye(): Promise<void> {
    await touchOpen(await this.log, Date.now(), GAP_MS);
  }

  /** In turn with everything else. Safe to call at any time, any number of times. */
  async look(): Promise<void> {
    const db = await this.log;
    await endLastSession(db);
    const settings = await readSettings(db);
    watchIdle(settings);
    const need = await this.record(db, settings);
    this.pulse.keep(need === "visit");
    await keepCheckpoint(need !== "none");
    await showBadge(badgeOf(settings.recording, await readWaiting(db, settings.owner), new Date()));
  }

  private async record(db: LogDatabase, settings: Settings): Promise<Need> {
    const rule = ruleAt(settings, new Date());
    const before = await readOpen(db);
    const sight = this.pulse.sight();
    const seen = rule.isOn ? await observe(settings, rule, before, sight) : nothing(new Date(), sight);
    const next = endedBy(
      rule,
      reconcile(before, seen, () => v7()),
    );
    if (before.length + next.open.length > 0) await saveLook(db, next);
    if (next.open.length > 0) return "visit";
    return seen.mayReturn ? "may-return" : "none";
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
  if (await isAfterRestart()) await endAll(db, 0);
  await markSession();
}
