import { useState } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly question: string;
  readonly onSure: () => void;
}

/** What cannot be undone asks once more, on the spot. */
export function Twice({ label, question, onSure }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <span class="twice" role="group" aria-label={question}>
      <span>{question}</span>
      <button
        type="button"
        class="danger"
        ref={(button) => button?.focus()}
        onClick={() => {
          setAsking(false);
          onSure();
        }}
      >
        Да, удалить
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        Отмена
      </button>
    </span>
  );
}
