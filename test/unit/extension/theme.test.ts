import { expect, test } from "vitest";
import { read } from "../../support/files";

const app = read("pwa/app/styles/tokens.css");
const extension = read("extension/theme.css");

/** Values of the tokens named in a theme: light stands before the media query, dark inside it. */
function colours(css: string, theme: "light" | "dark"): Map<string, string> {
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
  const found = (theme === "light" ? light : dark).matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name, value]));
}

test.each(["light", "dark"] as const)("the extension has the app's colours, %s", (theme) => {
  const [ours, theirs] = [colours(extension, theme), colours(app, theme)];
  for (const name of ["paper", "surface", "ink", "accent", "on-accent"])
    expect(ours.has(name), name).toBe(true);
  for (const [name, value] of ours) expect([name, value]).toEqual([name, theirs.get(name)]);
});
