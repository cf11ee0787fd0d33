import { OwnPlatform } from "../catalog/own-platform";
import { NamedPlatformId } from "../catalog/school-platform";
import * as z from "../zod";
import { Visit } from "./visit";

export const VISITS_FORMAT = "kopilka.visits";

/** Visits that their owner takes along as a file: out of the log, into a portfolio (docs/formats.md). */
export const VisitsFile = z.strictObject({
  format: z.literal(VISITS_FORMAT),
  version: z.literal(1),
  visits: z.array(Visit),
  /** Names of the platforms among them that no catalog names: the teacher's own and the school's. */
  own: z.array(z.strictObject({ id: NamedPlatformId, name: OwnPlatform.shape.name })),
});
export type VisitsFile = z.infer<typeof VisitsFile>;

/** Ten years of a busy log. */
const LIMITS = { bytes: 30_000_000, depth: 6, rows: 100_000, stringLength: 200 };

export const visitsFormat = { format: VISITS_FORMAT, version: 1, schema: VisitsFile, limits: LIMITS };

export function visitsFile(visits: readonly Visit[], own: readonly VisitsFile["own"][number][]): VisitsFile {
  const used = new Set(visits.map(({ platform }) => platform));
  return {
    format: VISITS_FORMAT,
    version: 1,
    visits: [...visits],
    own: own.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name })),
  };
}
