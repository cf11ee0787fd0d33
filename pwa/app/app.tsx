import type { ComponentType } from "preact";
import type { Role } from "../store/database";
import { LazyScreen } from "./lazy-screen";
import { route, type Screen, screensOf } from "./routes";
import { useRole } from "./session";
import { Icon } from "./ui/icon";
import { Toasts } from "./ui/toasts";
import { update } from "./updates";

const screens: Readonly<Record<string, () => Promise<ComponentType>>> = {
  "": () => import("../features/overview/overview").then((module) => module.Overview),
  journal: () => import("../features/journal/journal").then((module) => module.Journal),
  monitoring: () => import("../features/monitoring/monitoring").then((module) => module.Monitoring),
  settings: () => import("../features/settings/settings").then((module) => module.Settings),
};

/** Menu and the screen of the present address. */
export function App() {
  const role = useRole();
  const [name = ""] = route.value;
  return (
    <div class="shell">
      <Menu role={role} current={`/${name}`} />
      <main class="page stack">
        {update.value && (
          <div class="note" role="status">
            <p>Есть новая версия «Копилки».</p>
            <button type="button" class="button" onClick={update.value}>
              Перейти на новую версию
            </button>
          </div>
        )}
        <LazyScreen key={name} load={screens[name] ?? notFound} />
      </main>
      <Toasts />
    </div>
  );
}

function Menu({ role, current }: { role: Role; current: string }) {
  return (
    <header class="rail">
      <div class="brand">
        <img src="./favicon.svg" alt="" /> Копилка
      </div>
      <nav class="nav" aria-label="Разделы">
        {screensOf(role).map((screen) => (
          <MenuLink key={screen.path} screen={screen} isCurrent={screen.path === current} />
        ))}
      </nav>
      <p class="rail-foot">Данные хранятся только на этом устройстве</p>
    </header>
  );
}

function MenuLink({ screen, isCurrent }: { screen: Screen; isCurrent: boolean }) {
  return (
    <a href={`#${screen.path}`} aria-current={isCurrent ? "page" : undefined}>
      <Icon name={screen.icon} />
      {screen.title}
    </a>
  );
}

const notFound = async () => NotFound;

function NotFound() {
  return (
    <div class="empty">
      <h1>Такого раздела нет</h1>
      <a class="button" href="#/">
        На «Обзор»
      </a>
    </div>
  );
}
