import type { Role } from "../store/database";
import { LazyScreen } from "./lazy-screen";
import { route, type Screen, screenAt, screensOf } from "./routes";
import { useRole, useSession } from "./session";
import { StoreNote } from "./store-note";
import { Icon } from "./ui/icon";
import { Toasts } from "./ui/toasts";
import { update } from "./updates";

/** Menu and the screen of the present address. */
export function App() {
  const { portfolio } = useSession();
  const role = useRole();
  const [name = ""] = route.value;
  return (
    <div class="shell">
      <Menu role={role} current={`/${name}`} />
      <main class="page stack">
        <StoreNote state={portfolio.state.value} />
        {update.value && (
          <div class="note" role="status">
            <p>Есть новая версия «Копилки».</p>
            <button type="button" class="button" onClick={update.value}>
              Перейти на новую версию
            </button>
          </div>
        )}
        <LazyScreen key={name} load={screenAt(name)?.load ?? notFound} />
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
      <Icon path={screen.icon} />
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
