import type { Portfolio } from "../../store/portfolio";

/** Short enough that a killed tab takes no more than a word with it. */
const WAIT_MS = 300;

/** Keeps the newest state of one draft in the store, at most one write each `WAIT_MS`. */
export class DraftWriter {
  private readonly portfolio: Portfolio;
  private readonly key: string;
  private waiting: { readonly values: object } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  /** Marks of the stored drafts that this form has read or written: another tab has marks of its own. */
  private readonly marks = new Set<unknown>();

  constructor(portfolio: Portfolio, key: string) {
    this.portfolio = portfolio;
    this.key = key;
  }

  /** The form begins with this draft, which is its own from now on. */
  adopt(stored: unknown): void {
    if (stored !== undefined) this.marks.add(markOf(stored));
  }

  /** Takes the stored draft away unless another tab has written it: its words are in no other place. */
  async clearOwn(): Promise<void> {
    const { db } = this.portfolio.gate;
    await db.transaction("rw", db.local, async () => {
      const stored = await this.portfolio.local(this.key);
      if (this.marks.has(markOf(stored))) await this.portfolio.clearLocal(this.key);
    });
  }

  /** With nothing in it: this form's draft ends. */
  write(values: object): void {
    if (this.isClosed) return;
    this.waiting = { values };
    if (this.timer === undefined) this.writeAndRest();
  }

  readonly flush = (): void => {
    const { waiting } = this;
    this.waiting = null;
    if (waiting) void this.store(waiting.values);
  };

  /** Nothing is written any more, not even what waits. False when it is closed already. */
  close(): boolean {
    if (this.isClosed) return false;
    this.isClosed = true;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = null;
    return true;
  }

  open(): void {
    this.isClosed = false;
  }

  /** The first word is written at once, those typed while resting together: nobody is put off by further typing. */
  private writeAndRest(): void {
    this.flush();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.waiting) this.writeAndRest();
    }, WAIT_MS);
  }

  private async store(values: object): Promise<void> {
    if (Object.keys(values).length === 0) return this.clearOwn();
    const mark = crypto.randomUUID();
    this.marks.add(mark);
    return this.portfolio.setLocal(this.key, { at: Date.now(), values, mark });
  }
}

/** Undefined for a draft that was stored without one. */
function markOf(stored: unknown): unknown {
  return typeof stored === "object" && stored !== null && "mark" in stored ? stored.mark : undefined;
}
