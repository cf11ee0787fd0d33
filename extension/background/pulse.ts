import type { Sight } from "../../shared/usage/sight";

const BEAT_MS = 1000;
/** A beat this late is a break. A loaded computer is often a second late, a sleeping one is gone for longer. */
const MISSED_MS = 5000;
/** Wall clock against steady clock: more than this and somebody has set it. */
const SET_MS = 1000;

/**
 * Feels once a second, while a visit is open and the worker happens to be awake, that time goes evenly. So the moment at
 * which the computer went to sleep or its clock was set is known to the second, not to the last checkpoint. It touches
 * nothing but memory, and timers keep no worker awake (ADR 13).
 */
export class Pulse {
  private readonly gapMs: number;
  private readonly onBreak: () => void;
  private timer: ReturnType<typeof setInterval> | undefined;
  private last = { wall: 0, steady: 0 };
  private evenSince: number | null = null;
  private lostAt: number | null = null;

  constructor(gapMs: number, onBreak: () => void) {
    this.gapMs = gapMs;
    this.onBreak = onBreak;
  }

  keep(isNeeded: boolean): void {
    if (isNeeded) {
      this.timer ??= setInterval(() => this.beat() && this.onBreak(), BEAT_MS);
      return;
    }
    clearInterval(this.timer);
    this.timer = undefined;
    this.evenSince = null;
    this.lostAt = null;
  }

  /** What is known up to now. A break is told once. */
  sight(): Sight {
    this.beat();
    const { evenSince, lostAt, gapMs } = this;
    this.lostAt = null;
    return { evenSince, lostAt, gapMs };
  }

  /** True when time has not gone evenly since the last beat. */
  private beat(): boolean {
    const now = { wall: Date.now(), steady: performance.now() };
    const [gone, felt] = [now.wall - this.last.wall, now.steady - this.last.steady];
    const isBreak = this.evenSince !== null && (gone > MISSED_MS || Math.abs(gone - felt) > SET_MS);
    // Of several breaks before one look the first is where the visits ended.
    if (isBreak) this.lostAt ??= this.last.wall;
    if (isBreak || this.evenSince === null) this.evenSince = now.wall;
    this.last = now;
    return isBreak;
  }
}
