import { query, ticks, toggle } from "./model";
import { isFound, type Section, shownHost } from "./sections";

interface Props {
  readonly section: Section;
}

export function PlatformGroup({ section }: Props) {
  const found = section.platforms.filter((platform) => isFound(platform, query.value));
  if (found.length === 0) return null;
  const list = <Platforms section={{ ...section, platforms: found }} />;
  // Diaries and management are rarely wanted and hold much that is not teaching: they wait behind a click or a search.
  if (section.id !== "management") {
    return (
      <fieldset class="group">
        <legend>
          {section.title} <Count section={section} />
        </legend>
        {section.id === "school" && (
          <p class="soft hint">
            Эти платформы предложила школа. Пока вы их не отметите, Копилка их не видит. Записываются ровно
            указанные адреса.
          </p>
        )}
        {section.id === "communication" && (
          <p class="soft hint">
            В MAX и VK Мессенджере и работа, и личное. Даже отмеченные здесь, они записываются, только пока в
            окне Копилки нажато «Учебное». Кнопка появляется, когда такой мессенджер открыт.
          </p>
        )}
        {list}
      </fieldset>
    );
  }
  return (
    <details class="group" open={query.value !== ""}>
      <summary>
        {section.title} <Count section={section} />
      </summary>
      {list}
    </details>
  );
}

function Count({ section }: Props) {
  const ticked = section.platforms.filter((platform) => ticks.value.has(platform.id)).length;
  return (
    <span class="tally">
      {ticked} из {section.platforms.length}
    </span>
  );
}

function Platforms({ section }: Props) {
  return (
    <ul class="platforms">
      {section.platforms.map((platform) => (
        <li key={platform.id}>
          <label>
            <input
              type="checkbox"
              checked={ticks.value.has(platform.id)}
              onChange={() => toggle(platform.id)}
            />
            <span>
              {platform.name}
              <small>{shownHost(platform)}</small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
