import { derivedId } from "../record/derived-id";

/** There is one card in a portfolio: two devices that fill it in apart fill in the same one. */
export const CARD_ID = derivedId("card");
