import { expect, test } from "vitest";
import { catalog, findPlatform, platformName } from "../../../shared/catalog/catalog";

test("a platform is printed by its name, and one from a later catalog by its id", () => {
  expect(platformName("sferum")).toBe("ИКОП «Сферум»");
  expect(platformName("from-later")).toBe("from-later");
  expect(platformName("constructor")).toBe("constructor");
});

test("every platform is found by its id, and nothing else is", () => {
  for (const platform of catalog) expect(findPlatform(platform.id)).toBe(platform);
  expect(findPlatform("from-later")).toBeUndefined();
});
