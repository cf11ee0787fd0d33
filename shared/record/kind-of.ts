import * as z from "../zod";
import type { Kind, KindWords } from "./kind";

/** The schema is the one source of the kind's type. Apart from `Kind`, so that the first screen needs no schemas. */
export function kindOf<T>(name: string, schema: z.ZodMiniType<T>, words: KindWords | null = null): Kind<T> {
  return { name, parse: (fields) => z.safeParse(schema, fields).data ?? null, words };
}
