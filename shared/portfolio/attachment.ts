/** A file that belongs to a record: a record of its own, so that two devices may attach to one course apart. */
export interface Attachment {
  /** Id of the record that it belongs to. */
  readonly parent: string;
  /** Its place among the files of that record. */
  readonly order: string;
  /** The name that the file had. */
  readonly name: string;
  /** SHA-256 of its bytes: where they lie in the store of files. */
  readonly hash: string;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}
