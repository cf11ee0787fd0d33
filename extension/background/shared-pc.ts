import { seal } from "../../shared/bridge/seal";
import type { Sealed } from "../../shared/bridge/sealed";
import type { ClosedVisit } from "../../shared/usage/reconcile";
import type { Pairing, Settings } from "./log-database";
import { markOf } from "./rules";
import { changeSitting, readSitting } from "./sitting";

/** What a shared PC puts on its disk of visits that have ended, and what it does once they are there. */
export interface Settled {
  readonly sealed: readonly Sealed[];
  readonly done: () => Promise<void>;
}

export function pairingOf({ pairings }: Settings, portfolio: string | null): Pairing | undefined {
  return pairings.find((pairing) => pairing.portfolio === portfolio);
}

/**
 * Seals what has ended to whoever the log is kept for. While nobody has said whose it is, or there is no key, it stays in
 * memory: a shared PC has nothing on its disk that the next person could read.
 */
export async function settle(
  closed: readonly ClosedVisit[],
  { device }: Settings,
  owner: Pairing | undefined,
): Promise<Settled> {
  const { held, sealed: before } = await readSitting();
  const ended = [...held, ...closed];
  if (ended.length === 0) return { sealed: [], done: async () => undefined };
  if (!owner?.publicKey) return { sealed: [], done: async () => changeSitting({ held: ended }) };
  const { portfolio, publicKey } = owner;
  const stamp = { source: "extension", device, owner: portfolio } as const;
  return {
    sealed: await Promise.all(
      ended.map(async (visit) => seal({ ...visit, ...stamp, ...markOf(visit) }, { portfolio, publicKey })),
    ),
    done: async () => changeSitting({ held: [], sealed: [...before, ...ended] }),
  };
}
