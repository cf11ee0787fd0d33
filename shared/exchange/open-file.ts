import * as z from "../zod";
import { type JsonLimits, LIMITS, type ReadProblem, readJson } from "./read-json";

/** Why a file was not taken; `refusalText` says it in the user's words. */
export type Refusal =
  | { readonly code: ReadProblem | "not-ours" }
  | { readonly code: "other-format"; readonly found: string }
  | { readonly code: "newer-version"; readonly found: number }
  | { readonly code: "bad-field"; readonly path: string };

export type Opened<T> =
  | { readonly ok: true; readonly file: T }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Format<T> {
  readonly format: string;
  readonly version: number;
  readonly schema: z.core.$ZodType<T>;
  /** Of a document that is part of a larger file; those of a file by itself unless said otherwise. */
  readonly limits?: JsonLimits;
}

const Header = z.looseObject({ format: z.string(), version: z.int() });

/** Opens one of our files: the gate, then format and version, then the schema. Never throws, changes nothing. */
export function openFile<T>(
  bytes: Uint8Array,
  { format, version, schema, limits = LIMITS }: Format<T>,
): Opened<T> {
  const read = readJson(bytes, limits);
  if (!read.ok) return refuse({ code: read.problem });
  const header = z.safeParse(Header, read.value);
  if (!header.success || !header.data.format.startsWith("kopilka.")) return refuse({ code: "not-ours" });
  if (header.data.format !== format) return refuse({ code: "other-format", found: header.data.format });
  if (header.data.version > version) return refuse({ code: "newer-version", found: header.data.version });
  const parsed = z.safeParse(schema, read.value);
  if (parsed.success) return { ok: true, file: parsed.data };
  return refuse({ code: "bad-field", path: parsed.error.issues[0]?.path.join(".") ?? "" });
}

function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
