const SOON_MS = 2_000;
const LATER_MS = 30_000;
const EAGER_FOR_MS = 60_000;

/**
 * How long to wait before asking again whether somebody has pressed «Подключить». Soon while the person is likely to
 * be at it; then rarely enough for the extension's worker to sleep, for those who never pair.
 */
export function askAgainAfter(unpairedForMs: number): number {
  return unpairedForMs < EAGER_FOR_MS ? SOON_MS : LATER_MS;
}
