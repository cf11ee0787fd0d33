import { newSealKey, unseal } from "../../../shared/bridge/seal";
import type { Sealed } from "../../../shared/bridge/sealed";
import { derivedId } from "../../../shared/record/derived-id";
import { kind } from "../../../shared/usage/seal-key.kind";
import type { Visit } from "../../../shared/usage/visit";
import type { Portfolio } from "../../store/portfolio";

/**
 * The public key of this portfolio, made at the first asking. Every device has all keys of its portfolio: they are
 * records, so a copy and a merge carry them, and none takes the place of another.
 */
export async function publicKeyOf(portfolio: Portfolio): Promise<string> {
  const [known] = await portfolio.records.list(kind);
  if (known) return known.publicKey;
  const pair = await newSealKey();
  await portfolio.records.put(kind, derivedId(kind.name, pair.publicKey), pair);
  return pair.publicKey;
}

/** Whether this portfolio can open what is sealed to a key: a copy made before it was given away does not have it. */
export async function hasKey(portfolio: Portfolio, publicKey: string): Promise<boolean> {
  return (await portfolio.records.list(kind)).some((one) => one.publicKey === publicKey);
}

/** The visits in what was sealed to this portfolio. What cannot be opened is passed over: its key is lost. */
export async function unsealAll(portfolio: Portfolio, sealed: readonly Sealed[]): Promise<Visit[]> {
  const keys = new Map((await portfolio.records.list(kind)).map((one) => [one.publicKey, one.privateKey]));
  const opened = await Promise.all(
    sealed.map(async (one) => {
      const privateKey = keys.get(one.to);
      if (privateKey === undefined) return null;
      return unseal(one, { portfolio: portfolio.row.id, privateKey }).catch(() => null);
    }),
  );
  return opened.filter((visit) => visit !== null);
}
