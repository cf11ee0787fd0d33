/**
 * A hybrid logical clock's reading as text that sorts by time: 15 digits of UTC ms, 5 digits of counter, the device.
 * (Kulkarni et al., «Logical Physical Clocks», 2014.)
 */
export type Stamp = string;

/** A stamp further ahead than this comes from a wrong clock: it orders, but nobody's clock follows it. ms. */
const MOST_AHEAD_MS = 86_400_000;

interface Moment {
  /** Newest stamp that this device has made or followed. */
  readonly clock: Stamp | null;
  /** Newest stamp of the record that is written. */
  readonly replaced: Stamp | null;
  /** UTC ms. */
  readonly now: number;
  readonly device: string;
}

/** The stamp of a local edit: later than `now` says, than the clock, and than whatever it replaces. */
export function nextStamp({ clock, replaced, now, device }: Moment): Stamp {
  const last = later(isFollowed(clock, now) ? clock : null, replaced);
  const lastMs = last ? stampTime(last) : 0;
  const lastCount = last ? Number(last.slice(16, 21)) : 0;
  if (now > lastMs) return text(now, 0, device);
  return lastCount < 99_999 ? text(lastMs, lastCount + 1, device) : text(lastMs + 1, 0, device);
}

/** The clock after a stamp was made here or met in a copy of another device. */
export function movedClock(clock: Stamp | null, met: Stamp, now: number): Stamp | null {
  return isFollowed(met, now) ? later(isFollowed(clock, now) ? clock : null, met) : clock;
}

/** UTC ms, by the clock of the device that made the stamp. */
export function stampTime(stamp: Stamp): number {
  return Number(stamp.slice(0, 15));
}

/** The device that made the stamp. */
export function stampDevice(stamp: Stamp): string {
  return stamp.slice(22);
}

/** The later of two stamps; null is earlier than all. */
export function later(a: Stamp | null, b: Stamp | null): Stamp | null {
  return (a ?? "") > (b ?? "") ? a : b;
}

function isFollowed(stamp: Stamp | null, now: number): boolean {
  return stamp !== null && stampTime(stamp) <= now + MOST_AHEAD_MS;
}

function text(ms: number, count: number, device: string): Stamp {
  return `${String(ms).padStart(15, "0")}-${String(count).padStart(5, "0")}-${device}`;
}
