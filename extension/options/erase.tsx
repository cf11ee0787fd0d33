import { ask } from "../ask";
import { load as loadChoice } from "../welcome/model";
import { forget } from "./log-model";
import { FAILED, load, said } from "./model";
import { Said } from "./said";
import { Twice } from "./twice";

export function Erase() {
  return (
    <section class="card" aria-labelledby="erase">
      <h2 id="erase">Удалить всё</h2>
      <p class="soft">
        Журнал, отметки платформ, связь с портфолио и все разрешения браузера. Портфолио останется с тем, что
        уже приняло.
      </p>
      <div>
        <Twice
          label="Удалить всё"
          question="Удалить весь журнал и начать заново? Вернуть его будет нельзя."
          onSure={() => void erase()}
        />
      </div>
      <Said about="all" />
    </section>
  );
}

async function erase(): Promise<void> {
  const done = await ask("log.clear", {});
  if (done) forget();
  await Promise.all([load(), loadChoice()]);
  said.value = {
    about: "all",
    text: done ? "Всё удалено. Учёт не ведётся." : FAILED,
  };
}
