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

const UNKNOWN =
  "Что-то пошло не так, последнее действие могло не выполниться. Обновите страницу и проверьте.";

// A write that failed must not look like one that did not: quota, a closed database, a bug.
window.addEventListener("unhandledrejection", ({ reason }) => {
  const problem = problemOf(reason);
  toast(problem ? PROBLEM_TEXTS[problem] : UNKNOWN);
});
startRouter();
// Without a service worker (some private windows) the app still works, only not offline. Over plain http the browser
// also withholds what files and copies need.
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
