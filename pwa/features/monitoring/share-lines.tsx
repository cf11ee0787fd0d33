import { isFigure, type Share } from "../../../shared/monitoring/share";
import { type Base, boundsText, headline, intervalText, verdictText } from "../../../shared/monitoring/words";

interface LinesProps {
  title: string;
  share: Share;
  base?: Base;
  note?: string | undefined;
  isMain?: boolean;
}

/** A share in words: headline, bounds, verdict, what limits it. */
export function ShareLines({ title, share, base = "sent", note, isMain = false }: LinesProps) {
  const verdict = verdictText(share);
  const kind = share.verdict?.kind;
  return (
    <div class="stack-s">
      <h3>{title}</h3>
      <p class={isMain ? "share-main" : "share"}>{headline(share)}</p>
      {boundsText(share, base) && <p class="soft">{boundsText(share, base)}</p>}
      {intervalText(share, base) && <p class="soft small">{intervalText(share, base)}</p>}
      {verdict && (
        <p>
          <span class={`tag ${kind === "reached" ? "good" : kind === "missed" ? "bad" : "warn"}`}>
            {verdict}
          </span>
        </p>
      )}
      {note && share.target !== null && (
        <p class="soft small">
          {String(share.target).replace(".", ",")} % — {note}
        </p>
      )}
      {isMain && share.isUnrepresentative && (
        <p class="soft">Выборка не представительна: прислали меньше 80 % списка.</p>
      )}
      {base === "answered" && share.isUnrepresentative && (
        <p class="soft">Выборка не представительна: ответили меньше 80 % списка.</p>
      )}
    </div>
  );
}

/** The same bounds as a bar: sure, possible, target. Said in words above, so hidden from readers. */
export function ShareMeter({ share }: { share: Share }) {
  if (!isFigure(share.count)) return null;
  const { least, most } = share.bounds;
  return (
    <div class="meter" aria-hidden="true">
      <span class="maybe" style={{ width: `${most * 100}%` }} />
      <span class="sure" style={{ width: `${least * 100}%` }} />
      {share.target !== null && <span class="target" style={{ left: `${share.target}%` }} />}
    </div>
  );
}
