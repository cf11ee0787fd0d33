import { removeAddress, useAddress } from "./address-model";
import { options } from "./model";
import { Said } from "./said";

/** Which of its places the app opens at; a school may keep it at an address of its own. */
export function Address() {
  if (!options.value) return null;
  const { own, opensAt } = options.value.address;
  return (
    <section class="card" aria-labelledby="address">
      <h2 id="address">Где открывается портфолио</h2>
      <div class="setting wrap">
        <p>
          Сейчас:{" "}
          {opensAt.startsWith("http") ? <strong class="place">{opensAt}</strong> : "внутри расширения"}
          <small>
            {own === null ? "Так настроено расширение или задано школой." : "Этот адрес указали вы."}
          </small>
        </p>
        {own !== null && (
          <button type="button" onClick={() => void removeAddress()}>
            Убрать этот адрес
          </button>
        )}
      </div>
      <p class="soft">
        Если школа держит «Копилку» на своём сайте, укажите его адрес. Браузер спросит о доступе к одному
        этому адресу. Записи сами не перейдут: в портфолио откройте «Настройки» и нажмите «Перенести
        портфолио».
      </p>
      <form
        class="add one"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const typed = new FormData(form).get("app");
          void useAddress(typeof typed === "string" ? typed : "").then((isUsed) => isUsed && form.reset());
        }}
      >
        <label>
          Адрес портфолио
          <input name="app" inputMode="url" autoComplete="off" placeholder="https://kopilka.shkola.ru/" />
        </label>
        <button type="submit">Использовать этот адрес</button>
      </form>
      <Said about="address" />
    </section>
  );
}
