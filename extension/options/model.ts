import type { Choices, Options } from "../../shared/bridge/own-calls";
import { placeOf } from "../../shared/catalog/match";
import { type OwnPlatform, ownPattern } from "../../shared/catalog/own-platform";
import { platformAt, sites } from "../../shared/catalog/sites";
import { ask } from "../ask";
import { requestHosts } from "../host-permissions";
import { signal } from "../signal";
import { isStarted } from "../welcome/model";
import { type HostProblem, hostOf } from "./host-of";

export const options = signal<Options | null>(null);
/** What the page has to say about the last act, and to which section it belongs. */
export const said = signal<{
  readonly about: "own" | "recording" | "address" | "log" | "all" | "whose" | "catalog";
  readonly text: string;
} | null>(null);

export const FAILED = "Не получилось: журнал не отвечает. Обновите страницу и повторите.";

export async function load(): Promise<void> {
  options.value = await ask("options", {});
}

export async function choose(
  change: Partial<Choices>,
  about: "recording" | "whose" = "recording",
): Promise<void> {
  const before = options.value;
  if (!before) return;
  const choices = { ...before.choices, ...change };
  // Shown at once: whatever else draws the page in between would show the old one again.
  options.value = { ...before, choices };
  const next = await ask("choose", choices);
  options.value = next ?? before;
  said.value = { about, text: next ? "Сохранено." : FAILED };
}

/** The browser asks only inside the click, so the request comes before any other wait. False keeps what was typed. */
export async function addOwn(address: string, title: string): Promise<boolean> {
  const found = hostOf(address);
  if ("problem" in found) return refuse(PROBLEMS[found.problem]);
  const { host } = found;
  const known = sites.find(({ id }) => id === platformAt(placeOf(host)));
  if (known) return refuse(`Это «${known.name}»: отметьте её в каталоге ниже.`);
  const same = options.value?.own.find((platform) => platform.host === host);
  if (same) return refuse(`Этот адрес уже добавлен: «${same.name}».`);
  const id = `own-${crypto.randomUUID().slice(0, 8)}`;
  const platform: OwnPlatform = { id, name: visible(title).slice(0, 60) || host.slice(0, 60), host };
  if (!(await requestHosts([ownPattern(platform)])))
    return refuse("Браузер не дал разрешения: платформа не добавлена.");
  const next = await ask("own.add", platform);
  if (!next) return refuse("Не получилось добавить. Своих платформ может быть не больше тридцати.");
  options.value = next;
  said.value = {
    about: "own",
    text: `Добавлена: ${platform.name}. Записывается только этот адрес: ${host}${isStarted.value ? "" : ", когда вы нажмёте «Начать учёт»"}.`,
  };
  return true;
}

export async function removeOwn({ id, name }: OwnPlatform): Promise<void> {
  const next = await ask("own.remove", { platform: id });
  if (next) options.value = next;
  said.value = { about: "own", text: next ? `Убрана: ${name}. Прежние записи остались.` : FAILED };
}

/** Without what nobody can see or what turns the text around. */
function visible(text: string): string {
  return text.replace(/\p{C}/gu, "").trim();
}

function refuse(text: string): false {
  said.value = { about: "own", text };
  return false;
}

const PROBLEMS: Readonly<Record<HostProblem, string>> = {
  empty: "Введите адрес сайта, например shkola-tetrad.ru.",
  "no-address": "Это не похоже на адрес сайта. Пример: shkola-tetrad.ru.",
  "not-https": "Записывать можно только сайты с защищённым адресом: https://…",
  "no-domain": "Нужно имя сайта, например shkola-tetrad.ru: адреса внутри сети и номера не подходят.",
};
