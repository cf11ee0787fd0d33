import { describe, expect, test } from "vitest";
import { built, bytesAt, filesIn, read } from "../support/files";

const pwa = built("pwa");
const named = (page: string) =>
  [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);

describe.each(["extension", "extension-granted", "extension-firefox"] as const)(
  "the app inside dist/%s",
  (folder) => {
    const app = `${built(folder)}/app`;
    const files = filesIn(app).map((path) => path.slice(app.length + 1));

    test("is that of dist/pwa, byte for byte, without what only a site needs", () => {
      const outside = filesIn(pwa).map((path) => path.slice(pwa.length + 1));
      expect(outside.filter((path) => !files.includes(path))).toEqual([
        "icon-192.png",
        "icon-512.png",
        "icon-maskable.png",
        "manifest.webmanifest",
        "sw.js",
      ]);
      const differ = files.filter((path) => !bytesAt(`${app}/${path}`).equals(bytesAt(`${pwa}/${path}`)));
      expect(differ, "fix: run npm run build, which builds both").toEqual(["index.html"]);
    });

    test("has a page that names only files that are there, by relative addresses", () => {
      const addresses = named(read(`${app}/index.html`));
      expect(addresses.length).toBeGreaterThan(3);
      expect(addresses.filter((address) => !files.includes(address.replace(/^\.\//, "")))).toEqual([]);
      expect(addresses.filter((address) => !address.startsWith("./"))).toEqual([]);
    });
  },
);
