import { signal } from "@preact/signals";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

/** Long enough to read and to press «Отменить»; a reader who needs more finds the same in the journal. */
const SHOWN_MS = 7_000;
const toasts = signal<readonly Toast[]>([]);
let lastId = 0;

/** Says what has been done, for some seconds; with `undo` it can be taken back. */
export function toast(text: string, undo?: () => void): void {
  const id = ++lastId;
  // One at a time: a pile would cover the screen, and undo is about what was just done.
  toasts.value = [{ id, text, undo }];
  setTimeout(() => dismiss(id), SHOWN_MS);
}

const AFTER_RELOAD = "kopilka.said";

/** Opens the page anew and says there what was done. */
export function openAnew(text: string): void {
  sessionStorage.setItem(AFTER_RELOAD, text);
  window.location.reload();
}

/** Says what the page before this one has left to say. */
export function sayWhatIsLeft(): void {
  const text = sessionStorage.getItem(AFTER_RELOAD);
  sessionStorage.removeItem(AFTER_RELOAD);
  if (text !== null) toast(text);
}

/** What was done on another screen is said no longer. */
export function dismissAll(): void {
  toasts.value = [];
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, text, undo }) => (
        <div class="toast" key={id}>
          <span>{text}</span>
          {undo && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                dismiss(id);
                undo();
                // This button, which had the focus, is gone: whoever has a keyboard goes on from the heading.
                document.querySelector("h1")?.focus({ preventScroll: true });
              }}
            >
              Отменить
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
