/**
 * Stays where the browser is for a true length of time and returns it, ms. The one wait by the clock that tests have:
 * time is what they measure.
 */
export async function stayFor(ms: number): Promise<number> {
  const startedAt = Date.now();
  while (Date.now() - startedAt < ms) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Date.now() - startedAt;
}
