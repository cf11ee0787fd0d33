import { useEffect, useState } from "preact/hooks";
import type { PortfolioRow, Role } from "../store/database";
import { Portfolio } from "../store/portfolio";
import type { Registry } from "../store/registry";
import { App } from "./app";
import { FirstStart } from "./first-start";
import { goTo, screensOf } from "./routes";
import { SessionContext } from "./session";
import { StoreNote } from "./store-note";

type Stage =
  | { readonly kind: "looking" }
  | { readonly kind: "none" }
  | { readonly kind: "opening" | "open"; readonly portfolio: Portfolio };

/** Opens the portfolio of this browser, or asks who works here when there is none. */
export function Start({ registry }: { registry: Registry }) {
  const [stage, setStage] = useState<Stage>({ kind: "looking" });
  const [failure, setFailure] = useState<unknown>();
  const open = async (row: PortfolioRow | undefined) => {
    if (!row) return setStage({ kind: "none" });
    const portfolio = new Portfolio(row, await registry.device());
    setStage({ kind: "opening", portfolio });
    await portfolio.open();
    setStage({ kind: "open", portfolio });
  };
  useEffect(() => {
    registry.current().then(open).catch(setFailure);
  }, []);
  if (failure !== undefined) throw failure;
  switch (stage.kind) {
    case "looking":
      return null;
    case "none": {
      const choose = async (role: Role) => {
        const row = await registry.create(role);
        // Right after a choice of the person's own the browser is readiest to promise not to clear the records away.
        void navigator.storage?.persist?.();
        // What the role came for comes first, unless a link has led somewhere already.
        if (!window.location.hash) goTo(screensOf(role)[0]?.path ?? "/");
        await open(row);
      };
      return <FirstStart onChoose={(role) => void choose(role).catch(setFailure)} />;
    }
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
