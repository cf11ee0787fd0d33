import type { MonthSegment } from "../../shared/usage/month-segment";
import { type ReadablePage, readStorage } from "./extension-log";

/** Visits as the app has stored them. */
export async function storedVisits(app: ReadablePage): Promise<MonthSegment["visits"]> {
  const { databases } = await readStorage(app);
  const months = Object.values(databases).flatMap((stores) => (stores["months"] ?? []) as MonthSegment[]);
  return months.flatMap(({ visits }) => visits);
}
