import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useSession } from "../session";
import type { FileFacts } from "./file-facts";
import { whenSeen } from "./seen";
import { thumbnailOf } from "./thumbnails-kept";

/** The picture of a file, asked for when its tile comes into view; the address lives as long as the tile. */
export function useThumbnail({ hash }: FileFacts): {
  tile: RefObject<HTMLSpanElement | null>;
  url: string | null;
} {
  const { portfolio } = useSession();
  const tile = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const element = tile.current;
    if (!element) return undefined;
    let made: string | null = null;
    let isGone = false;
    const stopWatching = whenSeen(element, async (isStillSeen) => {
      const picture = await thumbnailOf(portfolio.files, hash, () => !isGone && isStillSeen());
      if (picture && !isGone) setUrl((made ??= URL.createObjectURL(picture)));
      return picture !== undefined;
    });
    return () => {
      isGone = true;
      stopWatching();
      if (made) URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [portfolio, hash]);
  return { tile, url };
}
