import type * as z from "zod/mini";

/** A kind of record: its name in the store, and the one schema that is the source of its type. */
export interface Kind<T> {
  readonly name: string;
  readonly schema: z.ZodMiniType<T>;
}

/** A record as screens see it: its id beside its fields. */
export type Stored<T> = T & { readonly id: string };
