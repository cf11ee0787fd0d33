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
