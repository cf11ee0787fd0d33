import { addOwn, options, removeOwn } from "./model";
import { Said } from "./said";

/** What the catalog does not know: named by address, shown as «своя», in no group of any monitoring. */
export function OwnPlatforms() {
  const own = options.value?.own ?? [];
  return (
    <section class="card" aria-labelledby="own">
      <h2 id="own">Свои платформы</h2>
      <p class="soft">
        Если нужной платформы нет в каталоге, назовите её сами. Браузер спросит о доступе к одному этому
        адресу. В показатели мониторинга такая платформа не входит.
      </p>
      {own.length > 0 && (
        <ul class="own">
          {own.map((platform) => (
            <li key={platform.id} class="line">
              <span>
                {platform.name} <span class="badge">своя</span>
                <small>{platform.host}</small>
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`Убрать ${platform.name}`}
                onClick={() => void removeOwn(platform)}
              >
                Убрать
              </button>
            </li>
          ))}
        </ul>
      )}
      <Form />
      <Said about="own" />
    </section>
  );
}

function Form() {
  return (
    <form
      class="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const typed = new FormData(form);
        const text = (name: string) => {
          const value = typed.get(name);
          return typeof value === "string" ? value : "";
        };
        void addOwn(text("address"), text("title")).then((isAdded) => isAdded && form.reset());
      }}
    >
      <label>
        Адрес
        <input name="address" inputMode="url" autoComplete="off" placeholder="shkola-tetrad.ru" />
      </label>
      <label>
        Название
        <input name="title" autoComplete="off" maxLength={60} />
      </label>
      <button type="submit">Добавить свою платформу</button>
    </form>
  );
}
