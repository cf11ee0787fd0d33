/**
 * A hybrid logical clock's reading as text that sorts by time: 15 digits of UTC ms, 5 digits of counter, the device.
 * (Kulkarni et al., «Logical Physical Clocks», 2014.)
 */
export type Stamp = string;

/** The stamp of a local edit: later than `now` says and later than `last`, the newest stamp that this device knows. */
export function nextStamp(last: Stamp | null, now: number, device: string): Stamp {
  const lastMs = last ? Number(last.slice(0, 15)) : 0;
  const lastCount = last ? Number(last.slice(16, 21)) : 0;
  if (now > lastMs) return write(now, 0, device);
  return lastCount < 99_999 ? write(lastMs, lastCount + 1, device) : write(lastMs + 1, 0, device);
}

function write(ms: number, count: number, device: string): Stamp {
  return `${String(ms).padStart(15, "0")}-${String(count).padStart(5, "0")}-${device}`;
}
