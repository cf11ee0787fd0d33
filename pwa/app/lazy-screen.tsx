import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Props {
  load: () => Promise<ComponentType>;
}

/** A screen whose code comes when it is first opened. */
export function LazyScreen({ load }: Props) {
  const [screen, setScreen] = useState<{ View: ComponentType }>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    load().then((View) => setScreen({ View }), setFailure);
  }, [load]);
  if (failure !== undefined) throw failure;
  return screen ? <screen.View /> : <p aria-busy="true" />;
}
