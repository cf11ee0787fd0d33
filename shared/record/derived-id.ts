import { hashText } from "../exchange/hash";

/**
 * The id of a record that there can be only one of: the same parts give the same id on every device, so two devices
 * that make it apart merge into one. A UUID of version 8 (RFC 9562) out of SHA-256.
 */
export function derivedId(...parts: readonly string[]): string {
  const hex = hashText(JSON.stringify(parts));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
