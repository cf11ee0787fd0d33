import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { isClosedForGood } from "../../store/failure";
import { useSession } from "../session";
import { DraftWriter } from "./draft-writer";

/** What a person has typed into a form and not saved: only the fields that they have changed. */
export interface Draft<T> {
  readonly values: Partial<T>;
  /** UTC ms of the draft that the form began with; null where there was none, or it was thrown away. */
  readonly restoredAt: number | null;
  /** Where it is stored, to bring it back after it was given up. */
  readonly key: string;
  /** From what is typed by now: a file that took a second to read must not undo the words typed meanwhile. */
  readonly set: (next: (values: Partial<T>) => Partial<T>) => void;
  /** Begins anew; the stored draft goes with it, but for one that another tab has written. */
  readonly discard: () => void;
  /** For a form that is left: its stored draft goes, not one that another tab has written, and a key or a file that comes later makes no new one. */
  readonly abandon: () => void;
  /**
   * Saves: `write` and the end of this form's draft are one write, so a crash leaves the draft or the record, and nothing that is
   * typed on the way out revives it. When the write fails, the draft goes on. Null when it is being saved already.
   */
  readonly become: <R>(write: () => Promise<R>) => Promise<R | null>;
}

/** A draft that survives a reload and a killed tab. Undefined until it is read; `blank` says which fields there are. */
export function useDraft<T extends object>(key: string, blank: T): Draft<T> | undefined {
  const { portfolio } = useSession();
  const [found, setFound] = useState<Found<T>>();
  const [failure, setFailure] = useState<{ readonly reason: unknown }>();
  const now = useRef<Found<T>>({ values: {}, restoredAt: null });
  const show = (next: Found<T>) => {
    now.current = next;
    setFound(next);
  };
  const writer = useMemo(() => new DraftWriter(portfolio, key), [portfolio, key]);
  useEffect(() => {
    let isLeft = false;
    const read = async () => {
      const stored = await portfolio.local(key).catch((error: unknown) => {
        // A store that a newer tab has closed has no draft to give; the form still shows the record that is known.
        if (!isClosedForGood(error)) throw error;
      });
      if (isLeft) return;
      writer.adopt(stored);
      show(draftIn(stored, blank));
    };
    read().catch((reason: unknown) => setFailure({ reason }));
    document.addEventListener("visibilitychange", writer.flush);
    window.addEventListener("pagehide", writer.flush);
    return () => {
      isLeft = true;
      document.removeEventListener("visibilitychange", writer.flush);
      window.removeEventListener("pagehide", writer.flush);
      writer.flush();
    };
  }, [writer]);
  // Thrown while rendering, so that the shell says it: an empty form would write over the draft that was not read.
  if (failure) throw failure.reason;
  if (!found) return undefined;
  return {
    ...found,
    key,
    set: (next) => {
      show({ ...now.current, values: next(now.current.values) });
      writer.write(now.current.values);
    },
    discard: () => {
      show({ values: {}, restoredAt: null });
      writer.write({});
      writer.flush();
    },
    abandon: () => {
      if (writer.close()) void writer.clearOwn();
    },
    become: async (write) => {
      if (!writer.close()) return null;
      try {
        return await portfolio.records.together(async () => {
          const made = await write();
          await writer.clearOwn();
          return made;
        });
      } catch (error) {
        writer.open();
        writer.write(now.current.values);
        throw error;
      }
    },
  };
}

interface Found<T> {
  readonly values: Partial<T>;
  readonly restoredAt: number | null;
}

/** A draft may come from another version of the form: fields that are not there or of another type are left out. */
function draftIn<T extends object>(stored: unknown, blank: T): Found<T> {
  if (!isDraft(stored)) return { values: {}, restoredAt: null };
  const known = Object.entries(blank).filter(([field, value]) => {
    const own: unknown = stored.values[field];
    return typeof own === typeof value && Array.isArray(own) === Array.isArray(value);
  });
  const values = Object.fromEntries(known.map(([field]) => [field, stored.values[field]])) as Partial<T>;
  return { values, restoredAt: known.length > 0 ? stored.at : null };
}

function isDraft(value: unknown): value is { at: number; values: Record<string, unknown> } {
  return typeof value === "object" && value !== null && "at" in value && "values" in value;
}
