import type { Role } from "../store/database";
import { ROLE_TITLES } from "./roles";

interface Choice {
  role: Role;
  text: string;
}

const CHOICES: readonly Choice[] = [
  {
    role: "teacher",
    text: "Журнал платформ ведётся сам, данные для школы — одной кнопкой и без имени.",
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

export function FirstStart({ onChoose }: { onChoose: (role: Role) => void }) {
  return (
    <main class="welcome stack">
      <div class="brand">
        <img src="./favicon.svg" alt="" /> Копилка
      </div>
      <h1>Кем вы работаете с «Копилкой»?</h1>
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
            onClick={() => onChoose(role)}
          >
            <strong>{ROLE_TITLES[role]}</strong>
            <span class="soft" id={`about-${role}`}>
              {text}
            </span>
          </button>
        ))}
      </div>
    </main>
  );
}
