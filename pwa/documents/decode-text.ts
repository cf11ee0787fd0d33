const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Control characters that no text has; tabs, breaks and the old mainframes' NEL are left. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\x85]/u;

/**
 * Bytes as text, or null when they are none. A byte order mark decides; without one it is UTF-8 when the bytes allow it
 * and otherwise windows-1251, which is what Excel in a Russian Windows writes.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const text = marked
    ? decode(bytes, marked.encoding)
    : (decode(bytes, "utf-8") ?? decode(bytes, "windows-1251"));
  return text === null || CONTROL.test(text) ? null : text;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    // As a stream: a character cut in two at the very end does not turn the whole text into windows-1251.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
