/** A kind of record: its name in the store, and how its fields are read. `kindOf` makes one from a schema. */
export interface Kind<T> {
  readonly name: string;
  /** The fields as the kind's schema has them, or null where it does not admit them. */
  readonly parse: (fields: unknown) => T | null;
}

/** A record as screens see it: its id beside its fields. */
export type Stored<T> = T & { readonly id: string };
