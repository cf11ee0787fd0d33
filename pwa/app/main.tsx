import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PortfolioRow, Role } from "../store/database";
import { Portfolio } from "../store/portfolio";
import { Registry } from "../store/registry";
import { App } from "./app";
import { FailureScreen } from "./failure";
import { FirstStart } from "./first-start";
import { goTo, screensOf, startRouter } from "./routes";
import { type Session, SessionContext } from "./session";
import { toast } from "./ui/toasts";
import { startUpdates } from "./updates";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/parts.css";
import "./styles/tables.css";
import "./styles/figures.css";
import "./styles/overlays.css";

function Start({ registry }: { registry: Registry }) {
  const [session, setSession] = useState<Session | "none">();
  const [failure, setFailure] = useState<unknown>();
  const open = async (row: PortfolioRow | undefined) => {
    if (!row) return setSession("none");
    setSession({ registry, portfolio: new Portfolio(row, await registry.device()) });
  };
  useEffect(() => {
    registry.current().then(open).catch(setFailure);
  }, []);
  if (failure !== undefined) throw failure;
  if (!session) return null;
  if (session === "none") {
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
  return (
    <SessionContext.Provider value={session}>
      <App />
    </SessionContext.Provider>
  );
}

// A write that failed must not look like one that did not: quota, a closed database, a bug.
window.addEventListener("unhandledrejection", () => {
  toast(
    "Не получилось сохранить: хранилище браузера закрыто или переполнено. Обновите страницу и повторите.",
  );
});
startRouter();
// Without a service worker (private mode, plain http) the app still works, only not offline.
startUpdates().catch(() => undefined);
const root = document.getElementById("app");
if (root) {
  render(
    <FailureScreen>
      <Start registry={new Registry()} />
    </FailureScreen>,
    root,
  );
}
