import { describe, expect, test } from "vitest";
import { findPlatform } from "../../../shared/catalog/catalog";
import { matcherOf } from "../../../shared/catalog/match";
import { type Site, sites } from "../../../shared/catalog/sites";

const match = matcherOf(sites);
const aPlatform = (rest: Partial<Site> & { id: string }): Site => ({
  name: rest.id,
  group: "other",
  kind: "site",
  hosts: [],
  ...rest,
});

describe("the catalog's own traps", () => {
  test.each([
    ["resh.edu.ru", "/", "resh"],
    ["www.resh.edu.ru", "/subject/", "resh"],
    ["fg.resh.edu.ru", "/", "resh-fg"],
    ["myschool.edu.ru", "/", "myschool"],
    ["lk.myschool.edu.ru", "/", "myschool"],
    ["ege.gosuslugi.ru", "/", "ege-navigator"],
    ["xn--h1adlhdnlo2c.xn--p1ai", "/", "urok-cifry"],
    ["www.gosuslugi.ru", "/school", "tor-myschool"],
    ["www.gosuslugi.ru", "/school/diary", "tor-myschool"],
    ["resh.edu.ru.", "/", "resh"],
  ])("%s%s is %s", (host, path, id) => {
    expect(match({ host, path })).toBe(id);
  });

  test.each([
    ["users-management.myschool.edu.ru", "a sign-in host"],
    ["login.myschool.edu.ru", "a sign-in host"],
    ["sso.educont.ru", "a sign-in host"],
    ["a.sso.educont.ru", "under a sign-in host"],
    ["evil-resh.edu.ru.example.com", "the name is only a prefix"],
    ["notresh.edu.ru", "the label differs"],
    ["resh.edu.ru.example.com", "the name is only a prefix"],
    ["resh.edu", "the name is cut short"],
    ["edu.ru.evil.ru", "the name is in the middle"],
    ["ru", "a bare top-level domain"],
    ["", "no host at all"],
    ["example.com", "unknown"],
  ])("%s is nothing: %s", (host) => {
    expect(match({ host, path: "/" })).toBeNull();
  });

  test("the regional diary on myschool.mosreg.ru is management, not a digital resource", () => {
    const id = match({ host: "myschool.mosreg.ru", path: "/" });
    expect(id && findPlatform(id)?.group).toBe("management");
  });

  test("the path rule ends at a whole path segment", () => {
    for (const path of ["/schools", "/school-1", "/", "/other/school"]) {
      expect(match({ host: "www.gosuslugi.ru", path })).not.toBe("tor-myschool");
    }
  });
});

describe("the rules", () => {
  const edu = aPlatform({ id: "edu", hosts: ["edu.ru"], exactHost: true });

  test("an exact host stands for itself and its www, never for other subdomains", () => {
    const only = matcherOf([edu]);
    expect(only({ host: "edu.ru", path: "/" })).toBe("edu");
    expect(only({ host: "www.edu.ru", path: "/" })).toBe("edu");
    expect(only({ host: "resh.edu.ru", path: "/" })).toBeNull();
  });

  test("the longest suffix wins whatever the order of rows", () => {
    const rows = [aPlatform({ id: "b", hosts: ["b.ru"] }), aPlatform({ id: "a", hosts: ["a.b.ru"] })];
    for (const order of [rows, rows.toReversed()]) {
      expect(matcherOf(order)({ host: "x.a.b.ru", path: "/" })).toBe("a");
    }
  });

  test("a sign-in host is no use even where another platform names it", () => {
    const rows = [
      aPlatform({ id: "a", hosts: ["a.ru"], excludeHosts: ["auth.a.ru"] }),
      aPlatform({ id: "b", hosts: ["auth.a.ru"] }),
    ];
    expect(matcherOf(rows)({ host: "auth.a.ru", path: "/" })).toBeNull();
  });
});
