import { generate } from "lean-qr/nano";
import { useEffect, useRef } from "preact/hooks";
import { codes, shown } from "./model";

/** Each module of a code is so many pixels wide: a whole number keeps it sharp. */
const MODULE = 4;
const WHITE = [255, 255, 255] as const;

/** Codes for a phone's camera, one at a time. */
export function Codes() {
  const all = codes.value;
  const at = shown.value;
  const canvas = useRef<HTMLCanvasElement>(null);
  const code = all[at];
  useEffect(() => {
    if (code && canvas.current) draw(canvas.current, code);
  }, [code]);
  if (!code) return null;
  return (
    <section class="card" aria-labelledby="code">
      <h2 id="code">{all.length === 1 ? "QR-код с записями" : `QR-код ${at + 1} из ${all.length}`}</h2>
      <p>
        Наведите на него камеру телефона и откройте ссылку: портфолио спросит, добавить ли записи.
        {all.length > 1 && " В каждом коде своя часть: покажите телефону все."}
      </p>
      <canvas ref={canvas} class="qr" role="img" aria-labelledby="code" />
      <div class="row">
        {all.length > 1 && (
          <>
            <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
              Предыдущий
            </button>
            <button type="button" disabled={at === all.length - 1} onClick={() => go(at + 1)}>
              Следующий
            </button>
          </>
        )}
        <button type="button" class="quiet" onClick={() => (codes.value = [])}>
          Убрать с экрана
        </button>
      </div>
    </section>
  );
}

function go(at: number): void {
  shown.value = at;
}

/** White around it too, whatever the page's colours are: a camera finds the code by it. */
function draw(canvas: HTMLCanvasElement, code: string): void {
  generate(code).toCanvas(canvas, { off: WHITE });
  canvas.style.width = `${canvas.width * MODULE}px`;
  canvas.scrollIntoView({ block: "nearest" });
}
