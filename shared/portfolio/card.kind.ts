import { kindOf } from "../record/kind-of";
import { Card } from "./card";
import { CARD_LABELS, cardText } from "./card-words";

export const kind = kindOf("card", Card, {
  one: "Мои данные",
  title: () => "Мои данные",
  labels: CARD_LABELS,
  text: cardText,
});
