/** What is known of a stored file without opening it. */
export interface FileFacts {
  /** Id of its attachment record; none until the record is saved. */
  readonly id?: string;
  readonly name: string;
  /** SHA-256 of its bytes: where they lie in the store of files. */
  readonly hash: string;
  /** Media type, by its first bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** «340 КБ», «1,2 МБ». */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return `${kilobytes}\u00a0КБ`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")}\u00a0МБ`;
}
