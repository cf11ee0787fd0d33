import { pairingCode } from "../../../shared/bridge/protocol";
import { isInExtension } from "../../app/place";
import { ROLE_TITLES } from "../../app/roles";
import { goTo, route } from "../../app/routes";
import { useRole, useSession } from "../../app/session";
import { Screen } from "../../app/ui/screen";
import { sizeText } from "../../app/ui/size-text";
import type { Role } from "../../store/database";
import { useLive } from "../../store/live";
import { CardPage } from "./card-page";
import { CatalogPage } from "./catalog-page";
import { CopiesCard } from "./copies-card";

const ROLES: readonly Role[] = ["teacher", "methodist", "student"];

/** `#/settings`, `#/settings/card`, `#/settings/catalog`: who works here, copies of everything, and what the app knows of its own place. */
export function Settings() {
  const [, page] = route.value;
  if (page === "catalog") return <CatalogPage />;
  return page === "card" ? <CardPage /> : <Overview />;
}

function Overview() {
  const role = useRole();
  return (
    <Screen title="Настройки">
      <section class="card stack narrow" aria-label="Кто работает">
        <h2>Кто работает</h2>
        <RoleChoice />
        {role !== "student" && (
          <div class="row">
            <button type="button" class="button" onClick={() => goTo("/settings/card")}>
              Мои данные
            </button>
          </div>
        )}
      </section>
      <section class="card stack narrow" aria-label="Платформы">
        <h2>Платформы</h2>
        <p class="soft">
          Какие платформы знает «Копилка», новые выпуски каталога, свои приложения и пособия.
        </p>
        <div class="row">
          <button type="button" class="button" onClick={() => goTo("/settings/catalog")}>
            Каталог платформ
          </button>
        </div>
      </section>
      <CopiesCard />
      <ThisPortfolio />
    </Screen>
  );
}

function RoleChoice() {
  const { registry, portfolio } = useSession();
  const current = useRole();
  return (
    <>
      <fieldset>
        <legend class="hidden-text">Роль</legend>
        {ROLES.map((role) => (
          <label class="check" key={role}>
            <input
              type="radio"
              name="role"
              checked={current === role}
              onChange={() => void registry.setRole(portfolio.row.id, role)}
            />
            <span>{ROLE_TITLES[role]}</span>
          </label>
        ))}
      </fieldset>
      <p class="soft">От роли зависит только, какие разделы видны в меню. Записи от неё не зависят.</p>
    </>
  );
}

const LOST_WITH = isInExtension
  ? "Удаление расширения удалит и записи: сначала сохраните копию."
  : "Очистка данных сайта в браузере удалит и записи.";

function ThisPortfolio() {
  const { portfolio } = useSession();
  const isPromised = useLive(async () => (await navigator.storage?.persisted?.()) ?? false, []);
  // The extension has this from the day it was installed (`unlimitedStorage`), without any promise to the page.
  const isKept = isInExtension || isPromised;
  const space = useLive(() => navigator.storage?.estimate?.() ?? Promise.resolve({}), []);
  return (
    <section class="card stack narrow" aria-label="Это портфолио">
      <h2>Это портфолио</h2>
      <p>
        Код для расширения: <strong>{pairingCode(portfolio.row.id)}</strong>
      </p>
      <p class="soft">
        Всё хранится в этом браузере{space?.usage ? `: занято ${sizeText(space.usage)}` : ""}. Никто, кроме
        вас, этого не видит, пока вы сами не передадите файл. {LOST_WITH}
      </p>
      <p class="soft">
        {isKept
          ? "Браузер обещал не стирать эти записи сам."
          : "Браузер может стереть записи, если на диске кончится место. Установите «Копилку» как приложение: тогда он сотрёт их с меньшей вероятностью. Надёжна только копия."}
      </p>
    </section>
  );
}
