/** What a JSON document may be at most. */
export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Entries of one array or object. */
  readonly rows: number;
  /** UTF-16 units of one string or key. */
  readonly stringLength: number;
}

/** Limits of a file that is one JSON document (docs/formats.md). */
export const LIMITS = {
  bytes: 2_000_000,
  depth: 16,
  rows: 2_000,
  stringLength: 200,
} as const satisfies JsonLimits;

export type ReadProblem =
  | "empty"
  | "too-big"
  | "sealed"
  | "archive"
  | "not-text"
  | "not-json"
  | "too-deep"
  | "too-long"
  | "forbidden-key"
  | "bad-number";

export type ReadResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ReadProblem };

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Bytes of a foreign file to a JSON value that is safe to walk: bounded in size, depth, array length and string length,
 * without keys that reach a prototype and without numbers that are not finite. Never throws. Depth is counted on the
 * text, because `JSON.parse` accepts millions of levels and whatever walks the result afterwards would overflow.
 */
export function readJson(bytes: Uint8Array, limits: JsonLimits = LIMITS): ReadResult {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > limits.bytes) return refuse("too-big");
  if (startsWith(bytes, "age-encryption.org")) return refuse("sealed");
  if (startsWith(bytes, "PK")) return refuse("archive");
  const text = decode(bytes);
  if (text === null) return refuse("not-text");
  if (depthOf(text) > limits.depth) return refuse("too-deep");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("not-json");
  }
  const problem = inspect(value, limits);
  return problem ? refuse(problem) : { ok: true, value };
}

function refuse(problem: ReadProblem): ReadResult {
  return { ok: false, problem };
}

function startsWith(bytes: Uint8Array, ascii: string): boolean {
  return Array.from(ascii).every((char, index) => bytes[index] === char.charCodeAt(0));
}

// The shared folder knows no DOM types; this is the part of TextDecoder that every runtime has.
declare const TextDecoder: {
  new (label: "utf-8", options: { fatal: true }): { decode(bytes: Uint8Array): string };
};

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d,
];

/** Deepest nesting of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (inString) {
      if (unit === BACKSLASH) index++;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === OPEN_OBJECT || unit === OPEN_LIST) deepest = Math.max(deepest, ++depth);
    else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) depth--;
  }
  return deepest;
}

function inspect(value: unknown, limits: JsonLimits): ReadProblem | null {
  if (typeof value === "string") return value.length > limits.stringLength ? "too-long" : null;
  if (typeof value === "number") return Number.isFinite(value) ? null : "bad-number";
  if (value === null || typeof value !== "object") return null;
  if (Array.isArray(value)) {
    return value.length > limits.rows ? "too-long" : firstProblem(value, limits);
  }
  const keys = Object.keys(value);
  if (keys.some((key) => FORBIDDEN_KEYS.has(key))) return "forbidden-key";
  if (keys.length > limits.rows || keys.some((key) => key.length > limits.stringLength)) return "too-long";
  return firstProblem(Object.values(value), limits);
}

function firstProblem(values: readonly unknown[], limits: JsonLimits): ReadProblem | null {
  for (const value of values) {
    const problem = inspect(value, limits);
    if (problem) return problem;
  }
  return null;
}
