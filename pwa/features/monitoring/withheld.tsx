import type { PeriodFigures } from "../../../shared/monitoring/figures";
import { number } from "../../../shared/words/russian";
import type { Release } from "./tally";

/**
 * Whether every card would say the same refusal. Only so is it told once: beside a card with a word in it each other
 * one has to say for itself that it has none.
 */
export function isAllWithheld(figures: readonly PeriodFigures[]): boolean {
  const shares = figures.flatMap(({ indicators }) => indicators.map(({ share }) => share));
  return shares.length > 0 && shares.every(({ count }) => count.kind === "withheld");
}

interface Props {
  release: Release;
  headcount: number;
}

/** Said instead of the figures; how many have sent theirs is known from the counts already. */
export function Withheld({ release, headcount }: Props) {
  const answered = release.persons.length;
  return (
    <p class="note">
      Ответили {number(answered)} из {number(headcount)}. Так мало, что любая цифра указала бы на кого-то,
      поэтому итог {answered < headcount && "пока "}скрыт.
    </p>
  );
}
