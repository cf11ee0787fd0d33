import { type ComponentType, h, options, render } from "preact";

let draw = (): void => undefined;
let isDue = false;

/** Shows a page, and again when one of its signals has changed: these pages are small enough to be drawn whole. */
export function mount(page: ComponentType, id: string): void {
  const place = document.getElementById(id);
  draw = () => keepFocus(() => place && render(h(page, null), place));
  options.debounceRendering = (redraw) => queueMicrotask(() => keepFocus(redraw));
  draw();
}

/** A pressed button may go with what it has done: then its section has the focus, or the heading, never the body. */
function keepFocus(redraw: () => void): void {
  const held = document.activeElement;
  const section = held?.closest("section");
  redraw();
  if (held?.isConnected || document.activeElement !== document.body) return;
  const next = section?.isConnected ? section : document.querySelector("h1");
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
}

export interface Signal<T> {
  value: T;
}

export function signal<T>(value: T): Signal<T> {
  let now = value;
  return {
    get value() {
      return now;
    },
    set value(next) {
      if (Object.is(next, now)) return;
      now = next;
      if (isDue) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        draw();
      });
    },
  };
}

export function computed<T>(read: () => T): Readonly<Signal<T>> {
  return {
    get value() {
      return read();
    },
  };
}
