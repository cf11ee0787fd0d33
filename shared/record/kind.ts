/** A kind of record: its name in the store, and how its fields are read. `kindOf` makes one from a schema. */
export interface Kind<T> {
  readonly name: string;
  /** The fields as the kind's schema has them, or null where it does not admit them. */
  readonly parse: (fields: unknown) => T | null;
  /** Null for what only the program reads: no history, no trash, no differences are shown of it. */
  readonly words: KindWords | null;
}

/** How people see a record: in its history, in the trash, among differences. */
export interface KindWords {
  /** «Курс». */
  readonly one: string;
  /** What this one is called; the fields may be half-read. */
  readonly title: (fields: Readonly<Record<string, unknown>>) => string;
  /** Labels of the fields, in their order in the form. One without a label is not shown. */
  readonly labels: Readonly<Record<string, string>>;
  /** A value as the screen would show it; empty for an empty one. */
  readonly text: (field: string, value: unknown) => string;
}

/** A record as screens see it: its id beside its fields. */
export type Stored<T> = T & { readonly id: string };
