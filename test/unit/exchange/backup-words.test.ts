import { expect, test } from "vitest";
import { backupRefusalText } from "../../../shared/exchange/backup-words";

test("a newer backup, a truncated one and one changed inside are told apart", () => {
  expect(backupRefusalText({ code: "newer-version", found: 2 })).toBe(
    "копия сделана более новой «Копилкой» (формат 2): обновите программу",
  );
  expect(backupRefusalText({ code: "truncated" })).toContain("не полностью");
  expect(backupRefusalText({ code: "changed", entry: "data/changes-00001.json" })).toBe(
    "файл «data/changes-00001.json» внутри копии повреждён или изменён: возьмите другую копию",
  );
});

test("another file of ours is named", () => {
  expect(backupRefusalText({ code: "other-format", found: "kopilka.submission" })).toMatch(
    /^это выгрузка педагога/,
  );
  expect(backupRefusalText({ code: "other-format", found: "constructor" })).toMatch(
    /^это другой файл «Копилки»/,
  );
});

test("a hostile name is shown short, and without what hides or turns the text around it", () => {
  const text = backupRefusalText({ code: "bad-name", entry: `\u202eexe\0<b>${"я".repeat(500)}` });
  expect(text).toContain("«?exe??b?яяя");
  expect(text.length).toBeLessThan(150);
});
