import { useCallback, useEffect, useState } from "preact/hooks";
import type { PortfolioRow } from "../store/database";
import { Portfolio } from "../store/portfolio";
import type { Registry } from "../store/registry";
import { App } from "./app";
import { LazyScreen } from "./lazy-screen";
import { followPlatforms } from "./platform-names";
import { SessionContext } from "./session";
import { StoreNote } from "./store-note";
import { sayWhatIsLeft } from "./ui/toasts";

type Stage =
  | { readonly kind: "looking" }
  | { readonly kind: "none" }
  | { readonly kind: "opening" | "open"; readonly portfolio: Portfolio };

const TIDY_AFTER_MS = 20_000;

async function tidy(portfolio: Portfolio): Promise<void> {
  // Old browsers and plain http have no locks or no digests: then the house waits for better days.
  if (!("locks" in navigator && "subtle" in crypto)) return;
  const { keepHouse } = await import("../copies/keep-house");
  await keepHouse(portfolio);
}

/** Opens the portfolio of this browser, or asks who works here when there is none. */
export function Start({ registry }: { registry: Registry }) {
  const [stage, setStage] = useState<Stage>({ kind: "looking" });
  const [failure, setFailure] = useState<unknown>();
  const open = async (row: PortfolioRow | undefined) => {
    if (!row) return setStage({ kind: "none" });
    const portfolio = new Portfolio(row, await registry.device());
    setStage({ kind: "opening", portfolio });
    await portfolio.open();
    followPlatforms(portfolio);
    setStage({ kind: "open", portfolio });
    sayWhatIsLeft();
    // Long after the screen is there: nobody waits for it.
    setTimeout(() => void tidy(portfolio), TIDY_AFTER_MS);
  };
  useEffect(() => {
    registry.current().then(open).catch(setFailure);
  }, []);
  const firstStart = useCallback(async () => {
    const { FirstStart } = await import("./first-start");
    return () => <FirstStart registry={registry} onReady={(row) => open(row).catch(setFailure)} />;
  }, []);
  if (failure !== undefined) throw failure;
  switch (stage.kind) {
    case "looking":
      return null;
    case "none":
      return <LazyScreen load={firstStart} />;
    case "opening":
      return (
        <main class="welcome stack">
          <StoreNote state={stage.portfolio.state.value} />
        </main>
      );
    case "open":
      return (
        <SessionContext.Provider value={{ registry, portfolio: stage.portfolio }}>
          <App />
        </SessionContext.Provider>
      );
    default:
      return stage satisfies never;
  }
}
