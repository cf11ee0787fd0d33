import { type ComponentType, h, render } from "preact";

let draw = (): void => undefined;
let isDue = false;

/** Shows a page, and again when one of its signals has changed: these pages are small enough to be drawn whole. */
export function mount(page: ComponentType, id: string): void {
  const place = document.getElementById(id);
  draw = () => place && render(h(page, null), place);
  draw();
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
