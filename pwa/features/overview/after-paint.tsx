import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Props {
  load: () => Promise<ComponentType>;
}

/** A part that the first screen does not wait for: its code comes when the screen stands already. */
export function AfterPaint({ load }: Props) {
  const [part, setPart] = useState<{ View: ComponentType }>();
  useEffect(() => {
    let isLeft = false;
    const timer = setTimeout(() => {
      // Without it the screen is complete: a part that does not come is no failure of the screen.
      load().then(
        (View) => !isLeft && setPart({ View }),
        () => undefined,
      );
    });
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [load]);
  return part ? <part.View /> : null;
}
