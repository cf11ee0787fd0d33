import type { Kind } from "../../shared/record/kind";

const files = import.meta.glob<Kind<unknown>>("../../shared/**/*.kind.ts", { import: "kind" });

/** Every kind of record that people see, found by the name of its file: there is no list of them. */
export async function shownKinds(): Promise<Kind<unknown>[]> {
  const kinds = await Promise.all(Object.values(files).map((load) => load()));
  return kinds.filter(({ words }) => words !== null);
}
