import type { TypedCell } from "../../../shared/exchange/table/cell";

/** A cell as a test writes it down. */
export type Plain = string | number | null | { readonly date: string };

/** The same rows as a writer of tables takes them. */
export function typed(rows: readonly (readonly Plain[])[]): TypedCell[][] {
  return rows.map((row) => row.map(cell));
}

function cell(value: Plain): TypedCell {
  if (value === null) return null;
  if (typeof value === "number") return { type: "number", value };
  if (typeof value === "string") return { type: "text", value };
  return { type: "date", value: value.date };
}
