import { bridgeNeeds } from "../app-address";
import { ask } from "../ask";
import { requestHosts } from "../host-permissions";
import { type AddressProblem, appAddressOf } from "./host-of";
import { FAILED, options, said } from "./model";

/** The browser asks only inside the click, so the request comes before any other wait. False keeps what was typed. */
export async function useAddress(typed: string): Promise<boolean> {
  const found = appAddressOf(typed);
  if ("problem" in found) return refuse(PROBLEMS[found.problem]);
  const { url } = found;
  const builtIn = options.value?.address.builtIn ?? null;
  if (builtIn !== null && new URL(builtIn).origin === new URL(url).origin)
    return refuse("Этот сайт и так встроен в расширение: указывать его не нужно.");
  const { origins, permissions } = bridgeNeeds(url);
  if (!(await requestHosts(origins, permissions).catch(() => false)))
    return refuse("Браузер не дал разрешения: портфолио открывается там же, где и раньше.");
  const next = await ask("address.set", { url });
  if (!next) return refuse(FAILED);
  options.value = next;
  say("Теперь портфолио открывается по этому адресу. Если оно там уже открыто, обновите страницу.");
  return true;
}

export async function removeAddress(): Promise<void> {
  const next = await ask("address.remove", {});
  if (next) options.value = next;
  say(next ? "Адрес убран, разрешение возвращено браузеру. Записи на том сайте остались." : FAILED);
}

function refuse(text: string): false {
  say(text);
  return false;
}

function say(text: string): void {
  said.value = { about: "address", text };
}

const PROBLEMS: Readonly<Record<AddressProblem, string>> = {
  empty: "Введите адрес, по которому школа держит «Копилку».",
  "no-address": "Это не похоже на адрес сайта. Пример: https://kopilka.shkola.ru/",
  "not-https": "Подходит только защищённый адрес: https://…",
};
