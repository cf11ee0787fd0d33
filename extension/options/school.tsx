import { groupName } from "../../shared/catalog/platform";
import type { DropReason, Policy } from "../../shared/policy/policy";
import { school } from "../welcome/model";
import { timeOf } from "./recording";

/** What the school has set on this PC, in words; nothing where it has set nothing. */
export function SetBySchool() {
  const policy = school.value?.policy;
  if (!policy) return null;
  const lines = linesOf(policy);
  if (lines.length + policy.dropped.length === 0) return null;
  return (
    <section class="card" aria-labelledby="school">
      <h2 id="school">Задано школой</h2>
      <p>
        Начать запись, отметить платформу, запретить паузу или увидеть журнал школа не может: это решаете и
        видите только вы.
      </p>
      <ul class="school">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {policy.appAddress !== null && (
          <li>
            <a href="/app/index.html" target="_blank" rel="noreferrer">
              Портфолио внутри расширения
            </a>{" "}
            тоже на месте.
          </li>
        )}
      </ul>
      {policy.dropped.length > 0 && <Dropped dropped={policy.dropped} />}
    </section>
  );
}

function Dropped({ dropped }: Pick<Policy, "dropped">) {
  return (
    <details>
      <summary>Не принято (для администратора)</summary>
      <ul class="school">
        {dropped.map(({ at, why }) => (
          <li key={at + why}>
            <code>{at}</code>: {WHY[why]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function linesOf({ appAddress, mode, platforms, idleAfterMinutes, quiet, catalogKey }: Policy): string[] {
  const lines: string[] = [];
  if (appAddress !== null) lines.push(`«Открыть портфолио» открывает ${appAddress}`);
  if (mode !== null) lines.push(`Этот компьютер: ${MODES[mode]}. Это предложение, выбираете вы.`);
  for (const { name, hosts, group } of platforms)
    lines.push(`Предложена платформа «${name}», ${hosts.join(", ")} (${groupName(group)})`);
  if (idleAfterMinutes !== null)
    lines.push(`Если вы не выбрали другое, никого нет через ${idleAfterMinutes} мин без мыши и клавиатуры`);
  if (quiet !== null)
    lines.push(`Если вы не выбрали другое, тихие часы с ${timeOf(quiet.from)} до ${timeOf(quiet.to)}`);
  if (catalogKey !== undefined)
    lines.push("Каталог с подписью школы принимается без вопроса; новые платформы в нём не отмечены");
  return lines;
}

const MODES: Readonly<Record<NonNullable<Policy["mode"]>, string>> = {
  own: "свой, им пользуется один человек",
  shared: "общий, им пользуются несколько педагогов",
  classroom: "в классе, за ним ведут уроки",
};

const WHY: Readonly<Record<DropReason, string>> = {
  malformed: "написано не так, как описано в руководстве",
  "in-catalog": "такой адрес или название уже есть в каталоге",
  taken: "номер, название или адрес повторяется",
  "too-many": "платформ больше пятидесяти, лишние не взяты",
};
