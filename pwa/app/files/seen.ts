/** Done when it answers true; otherwise asked again when the element comes into view again. */
type Work = (isStillSeen: () => boolean) => Promise<boolean>;

interface Watched {
  readonly work: Work;
  isSeen: boolean;
}

const watched = new Map<Element, Watched>();
let observer: IntersectionObserver | undefined;

/** Begins work on an element when it comes near the screen. One observer for all: a list may have hundreds of rows. */
export function whenSeen(element: Element, work: Work): () => void {
  observer ??= new IntersectionObserver(onSeen, { rootMargin: "200px" });
  watched.set(element, { work, isSeen: false });
  observer.observe(element);
  return () => forget(element);
}

function onSeen(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    const one = watched.get(target);
    if (!one) continue;
    one.isSeen = isIntersecting;
    if (isIntersecting) void begin(target, one);
  }
}

async function begin(element: Element, one: Watched): Promise<void> {
  const isDone = await one.work(() => one.isSeen);
  if (isDone && watched.get(element) === one) forget(element);
}

function forget(element: Element): void {
  watched.delete(element);
  observer?.unobserve(element);
}
