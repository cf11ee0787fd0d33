import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Role } from "../store/database";
import { useLive } from "../store/live";
import type { Portfolio } from "../store/portfolio";
import type { Registry } from "../store/registry";

export interface Session {
  readonly registry: Registry;
  readonly portfolio: Portfolio;
}

export const SessionContext = createContext<Session | null>(null);

/** The open portfolio; screens exist only while one is open. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no open portfolio");
  return session;
}

/** The role as it is now: it may be changed in the settings at any time. */
export function useRole(): Role {
  const { registry, portfolio } = useSession();
  return useLive(() => registry.current(), [])?.role ?? portfolio.row.role;
}
