import { said } from "./model";

/** The answer to the last act, beside where it was done. */
export function Said({ about }: { readonly about: NonNullable<typeof said.value>["about"] }) {
  return <output class="said">{said.value?.about === about ? said.value.text : ""}</output>;
}
