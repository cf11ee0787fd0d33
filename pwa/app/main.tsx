import { render } from "preact";
import { PROBLEM_TEXTS, problemOf } from "../store/failure";
import { Registry } from "../store/registry";
import { FailureScreen } from "./failure";
import { startRouter } from "./routes";
import { Start } from "./start";
import { toast } from "./ui/toasts";
import { startUpdates } from "./updates";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/parts.css";
import "./styles/tables.css";
import "./styles/records.css";
import "./styles/figures.css";
import "./styles/overlays.css";
import "./styles/files.css";

// A write that failed must not look like one that did not: quota, a closed database, a bug.
window.addEventListener("unhandledrejection", ({ reason }) => {
  toast(PROBLEM_TEXTS[problemOf(reason) ?? "closed"]);
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
