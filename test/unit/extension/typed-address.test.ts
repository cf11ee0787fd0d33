import { expect, test } from "vitest";
import { appAddressOf, hostOf } from "../../../extension/options/host-of";
import { AppAddress } from "../../../shared/bridge/app-address";

test.each([
  ["https://kopilka.shkola.ru", "https://kopilka.shkola.ru/"],
  ["  kopilka.shkola.ru  ", "https://kopilka.shkola.ru/"],
  ["HTTPS://Shkola.RU/Kopilka/", "https://shkola.ru/Kopilka/"],
  ["https://shkola.ru/kopilka/index.html?x=1#/journal", "https://shkola.ru/kopilka/index.html"],
  ["https://anna:secret@shkola.ru/", "https://shkola.ru/"],
  ["https://копилка.рф/", "https://xn--80apfbeqh.xn--p1ai/"],
  ["https://192.168.0.10:8443/", "https://192.168.0.10:8443/"],
  ["https://server/", "https://server/"],
  ["http://localhost:5000/", "http://localhost:5000/"],
])("%s is an address of the app: %s", (typed, url) => {
  expect(appAddressOf(typed)).toEqual({ url });
  expect(AppAddress.safeParse(url).success).toBe(true);
});

test.each([
  ["", "empty"],
  ["   ", "empty"],
  ["https://", "no-address"],
  ["что угодно", "no-address"],
  ["https://shkola!.ru/", "no-address"],
  ["http://kopilka.shkola.ru/", "not-https"],
  ["http://localhost.shkola.ru/", "not-https"],
  ["http://127.0.0.1:5000/", "not-https"],
  ["ftp://shkola.ru/", "not-https"],
  ["file:///C:/kopilka/index.html", "not-https"],
  ["chrome-extension://jljpjkfffmfmfjijbfgnefkkhignnckc/app/index.html", "not-https"],
])("%s is none: %s", (typed, problem) => {
  expect(appAddressOf(typed)).toEqual({ problem });
});

test("the worker takes an address only as the page writes it: no name, no query, no anchor", () => {
  for (const url of [
    "https://anna@shkola.ru/",
    "https://shkola.ru/?a",
    "https://shkola.ru/#a",
    "https://shkola.ru",
    "http://localhost.ru/",
  ])
    expect(AppAddress.safeParse(url).success, url).toBe(false);
});

test("of a platform only the host counts, and it must be one that others would know", () => {
  expect(hostOf("https://Shkola-Tetrad.ru/klass/7b?uchenik=ivanov")).toEqual({ host: "shkola-tetrad.ru" });
  expect(hostOf("https://localhost:8080/")).toEqual({ problem: "no-domain" });
  expect(hostOf("http://tetrad.ru")).toEqual({ problem: "not-https" });
});
