import { useState } from "preact/hooks";
import type { PortfolioRow, Role } from "../store/database";
import type { Registry } from "../store/registry";
import { ROLE_TITLES } from "./roles";
import { goTo, screensOf } from "./routes";
import { FileButton } from "./ui/file-button";
import { toast } from "./ui/toasts";

interface Choice {
  role: Role;
  text: string;
}

const CHOICES: readonly Choice[] = [
  {
    role: "teacher",
    text: "Курсы и удостоверения с напоминанием о сроке, журнал платформ, данные для школы без имени.",
  },
  {
    role: "methodist",
    text: "Собрать выгрузки без имён и получить честную долю тех, кто пользуется ЦОР.",
  },
  {
    role: "student",
    text: "Отмечать, где и сколько занимался сам. Имя и фамилия не нужны.",
  },
];

interface Props {
  registry: Registry;
  /** The portfolio that this browser holds from now on. */
  onReady: (row: PortfolioRow) => Promise<void>;
}

export function FirstStart({ registry, onReady }: Props) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);

  const begin = async (row: PortfolioRow) => {
    // Right after a choice of the person's own the browser is readiest to promise not to clear the records away.
    void navigator.storage?.persist?.();
    await onReady(row);
  };
  const choose = async (role: Role) => {
    const row = await registry.create(role);
    // What the role came for comes first, unless a link has led somewhere already.
    if (!window.location.hash) goTo(screensOf(role)[0]?.path ?? "/");
    await begin(row);
  };
  const restore = async (file: File) => {
    setBusy(true);
    setProblem((await restoreFrom(file)) ?? "");
    setBusy(false);
  };
  const restoreFrom = async (file: File): Promise<string | null> => {
    const [{ openCopy }, { restoreFresh }] = await Promise.all([
      import("../copies/open-copy"),
      import("../copies/restore-fresh"),
    ]);
    const opened = await openCopy(file);
    if (!opened.ok) return `${file.name}: ${opened.reason}`;
    const done = await restoreFresh(registry, opened.copy);
    if (!done.ok) return done.reason;
    await begin(done.row);
    toast("Всё восстановлено из копии.");
    return null;
  };

  return (
    <main class="welcome stack">
      <div class="brand">
        <img src="./favicon.svg" alt="" /> Копилка
      </div>
      <h1>Кем вы работаете с «Копилкой»?</h1>
      {window.location.hash.startsWith("#/journal/take/") && (
        <p class="note narrow">
          Из QR-кода пришли записи. Если ваше портфолио на другом устройстве, здесь появится второе; потом
          сложите их: «Настройки» → «Объединить с другим устройством».
        </p>
      )}
      <p class="soft narrow">
        Выбор решает только, что показать первым; его можно сменить в настройках. Всё, что вы запишете,
        хранится на этом устройстве: без регистрации, без сервера.
      </p>
      <div class="choices">
        {CHOICES.map(({ role, text }) => (
          <button
            type="button"
            class="choice"
            key={role}
            aria-label={ROLE_TITLES[role]}
            aria-describedby={`about-${role}`}
            onClick={() => void choose(role)}
          >
            <strong>{ROLE_TITLES[role]}</strong>
            <span class="soft" id={`about-${role}`}>
              {text}
            </span>
          </button>
        ))}
      </div>
      <div class="row">
        <span class="soft">Уже пользовались «Копилкой» и сохраняли копию?</span>
        <FileButton label="Восстановить из копии" onFiles={([file]) => file && void restore(file)} />
      </div>
      {isBusy && (
        <p role="status" class="soft">
          Читаю и проверяю копию…
        </p>
      )}
      {problem && (
        <p role="alert" class="note warn">
          {problem}
        </p>
      )}
    </main>
  );
}
