import { describe, expect, test } from "vitest";
import { type CatalogEntry, newestOf } from "../../../shared/catalog/catalog-file";
import { newsOf } from "../../../shared/catalog/catalog-news";
import { problemOf } from "../../../shared/catalog/catalog-problem";
import { openCatalog } from "../../../shared/catalog/open-catalog";
import { isSignedBy, payloadOf } from "../../../shared/catalog/signed-catalog";
import { builtIn } from "../../../shared/catalog/sites";
import { changedCatalog, issuer, NEW_PLATFORM, newerCatalog } from "../../support/catalogs";

const textOf = (file: unknown) => JSON.stringify(file);
const problem = (change: (platforms: readonly CatalogEntry[]) => CatalogEntry[]) =>
  problemOf(newerCatalog(change), builtIn);
const withHosts = (id: string, hosts: string[]) => (platforms: readonly CatalogEntry[]) =>
  platforms.map((platform) => (platform.id === id ? { ...platform, hosts } : platform));

describe("a newer catalog", () => {
  test("leaves a platform that it no longer names its name and its group, and no address", () => {
    const { platforms } = newestOf(builtIn, changedCatalog("yaklass"));
    expect(platforms.find(({ id }) => id === "yaklass")).toEqual({
      id: "yaklass",
      name: "ЯКласс",
      group: "listed",
      kind: "site",
      core: true,
      status: "discontinued",
    });
    const marked = newestOf(builtIn, changedCatalog("max")).platforms.find(({ id }) => id === "max");
    expect(marked).toMatchObject({ status: "discontinued", countsOnlyWhenMarked: true });
    expect(marked).not.toHaveProperty("hosts");
  });

  test("holds whatever the order in which the editions came, and names of all of them stay", () => {
    const second = changedCatalog("yaklass");
    const third = newerCatalog((platforms) => platforms.filter(({ id }) => id !== "uchi"), 3);
    const both = newestOf(builtIn, second, third);
    expect(newestOf(third, builtIn, second)).toEqual(both);
    expect(both).toMatchObject({ edition: 3, issuer: third.issuer });
    const nameOf = (id: string) => both.platforms.find((platform) => platform.id === id)?.name;
    expect([nameOf("novaya"), nameOf("uchi"), nameOf("yaklass")]).toEqual([
      "Новая платформа",
      "Учи.ру (новое имя)",
      "ЯКласс",
    ]);
  });

  test("is told in words: what comes, what goes, what is called otherwise, and every new address", () => {
    expect(newsOf(changedCatalog("yaklass"), builtIn)).toEqual([
      "Новый адрес у «Российская электронная школа (РЭШ)»: novaya-resh.ru",
      "Другое название: было «Учи.ру», станет «Учи.ру (новое имя)»",
      "Новая платформа: «Новая платформа» (прочий ЦОР, novaya-platforma.ru)",
      "Больше не записывается: «ЯКласс». Прежние записи останутся под этим названием",
    ]);
    expect(newsOf(newerCatalog(), builtIn)).toEqual([]);
  });

  test("is told also where only a rule of counting changes, or an address goes", () => {
    const change = (id: string, fields: Partial<CatalogEntry>) =>
      newsOf(
        newerCatalog((all) => all.map((one) => (one.id === id ? { ...one, ...fields } : one))),
        builtIn,
      );
    expect(change("edu-ru", { exactHost: false })).toEqual([
      "Новый адрес у «Портал «Российское образование»»: edu.ru",
      "«Портал «Российское образование»» больше не записывается по адресу: edu.ru без поддоменов",
    ]);
    for (const fields of [
      { meeting: true },
      { countsOnlyWhenMarked: true },
      { excludeHosts: ["a.resh.edu.ru"] },
    ])
      expect(change("resh", fields)).toEqual(["Другие правила учёта у «Российская электронная школа (РЭШ)»"]);
    expect(change("resh", { hosts: ["resh-2.ru"] })).toEqual([
      "Новый адрес у «Российская электронная школа (РЭШ)»: resh-2.ru",
      "«Российская электронная школа (РЭШ)» больше не записывается по адресу: resh.edu.ru",
    ]);
  });

  test("says nothing of a platform that comes closed, and calls new one that is open again", () => {
    const closed = newerCatalog((all) => [...all, { ...NEW_PLATFORM, status: "discontinued" }]);
    expect(newsOf(closed, builtIn)).toEqual([]);
    const open = newerCatalog((all) => [...all, NEW_PLATFORM], 3);
    expect(newsOf(open, newestOf(builtIn, closed))).toEqual([
      "Новая платформа: «Новая платформа» (прочий ЦОР, novaya-platforma.ru)",
    ]);
  });
});

describe("a catalog is not taken", () => {
  test("that is not newer", () => {
    expect(problemOf(newerCatalog(undefined, 1), builtIn)).toBe("not-newer");
    expect(openCatalog(textOf(newerCatalog(undefined, 1)), builtIn)).toMatch(/выпуск 1 не новее/);
  });

  test("that names a platform or a host twice", () => {
    expect(problem((all) => [...all, { ...NEW_PLATFORM, id: "resh" }])).toBe("repeats");
    expect(problem((all) => [...all, { ...NEW_PLATFORM, hosts: ["resh.edu.ru"] }])).toBe("repeats");
  });

  test("that names platforms as the teacher's own or the school's", () => {
    for (const id of ["own-0123abcd", "from-school-tetrad"])
      expect(
        problem((all) => [...all, { ...NEW_PLATFORM, id }]),
        id,
      ).toBe("not-its-own");
  });

  test("that has a site without an address, or an application with one", () => {
    const { hosts: _, ...bare } = NEW_PLATFORM;
    expect(problem((all) => [...all, bare])).toBe("no-address");
    expect(problem((all) => [...all, { ...bare, status: "discontinued" }])).toBeNull();
    expect(problem((all) => [...all, { ...NEW_PLATFORM, kind: "app" }])).toBe("no-address");
  });

  test("that would record a messenger without «Учебное», whatever the way", () => {
    const vk = builtIn.platforms.find(({ id }) => id === "vk-messenger");
    const [host = ""] = vk?.hosts ?? [];
    expect(vk?.countsOnlyWhenMarked).toBe(true);
    const loosened = (all: readonly CatalogEntry[]) =>
      all.map((platform) => ({ ...platform, countsOnlyWhenMarked: false }));
    const without = (all: readonly CatalogEntry[]) => all.filter(({ id }) => id !== "vk-messenger");
    const parent = host.split(".").slice(1).join(".");
    const ways: Record<string, (all: readonly CatalogEntry[]) => CatalogEntry[]> = {
      loosened,
      moved: (all) => [...without(all), { ...NEW_PLATFORM, hosts: [host] }],
      "a parent of it": (all) => [...without(all), { ...NEW_PLATFORM, hosts: [parent] }],
      "a parent, its own host gone": (all) => [
        ...withHosts("vk-messenger", ["elsewhere.vk-platform.ru"])(all),
        { ...NEW_PLATFORM, hosts: [parent] },
      ],
      "a site below it": (all) => [...all, { ...NEW_PLATFORM, hosts: [`im.${host}`] }],
      "a path of it": (all) => [...all, { ...NEW_PLATFORM, hosts: [], pathRules: [`${host}/im`] }],
    };
    for (const [way, change] of Object.entries(ways)) expect(problem(change), way).toBe("marked");
    expect(problem(without)).toBeNull();
    // Nor in two steps: the first closes it, the second takes its place.
    const between = newestOf(builtIn, newerCatalog(without));
    for (const [way, change] of Object.entries(ways))
      expect(problemOf(newerCatalog(change, 3), between), `${way}, after an edition without it`).toBe(
        "marked",
      );
  });

  test("that has a pattern where a path should be: it could ask for all sites", () => {
    for (const rule of [
      "*/x",
      "*.ru/x",
      "ru/x",
      "novaya.ru",
      "novaya.ru/",
      "novaya.ru/*",
      "https://novaya.ru/x",
    ]) {
      const file = newerCatalog((all) => [...all, { ...NEW_PLATFORM, hosts: [], pathRules: [rule] }]);
      expect(openCatalog(textOf(file), builtIn), rule).toMatch(/pathRules/);
    }
  });

  test.each([
    ["nothing", "", /пуст/],
    ["no JSON", "каталог", /повреждён/],
    ["another file of ours", textOf({ format: "kopilka.campaign", version: 1 }), /файл мониторинга/],
    ["a newer format", textOf({ ...newerCatalog(), version: 2 }), /более новой/],
    ["a field too many", textOf({ ...newerCatalog(), start: true }), /не по правилам/],
    [
      "a host that is none",
      textOf(newerCatalog((all) => [...all, { ...NEW_PLATFORM, hosts: ["*"] }])),
      /hosts/,
    ],
    [
      "a host without a dot",
      textOf(newerCatalog((all) => [...all, { ...NEW_PLATFORM, hosts: ["ru"] }])),
      /hosts/,
    ],
    ["text turned around", textOf({ ...newerCatalog(), issuer: "\u202eшкола" }), /issuer/],
    ["a prototype", textOf(newerCatalog()).replace('"version"', '"__proto__":{},"version"'), /испорчен/],
    ["three parts of nothing", "a.b.c", /повреждён/],
    ["too long a text", `${textOf(newerCatalog())}${" ".repeat(250_000)}`, /велик/],
  ])("that is %s", (_name, text, why) => {
    expect(openCatalog(text, builtIn)).toMatch(why);
  });
});

describe("a signature", () => {
  const sign = issuer();
  const text = textOf(changedCatalog("yaklass"));
  const { jws: signed, publicKey } = sign("school", text);
  const other = sign("other", text);

  test("of the school's key is known, and the file below it is the same", async () => {
    expect(await isSignedBy(signed, publicKey)).toBe(true);
    expect(payloadOf(signed)).toBe(text);
    expect(payloadOf(`\ufeff${text}\r\n`)).toBe(text);
    expect(openCatalog(signed, builtIn)).toEqual(changedCatalog("yaklass"));
    expect(sign("school", text).publicKey).toBe(publicKey);
  });

  test("of another key, of another text, with another algorithm or none is not", async () => {
    const [header = "", payload = "", signature = ""] = signed.split(".");
    const forged = Buffer.from(text.replace("Новая", "Чужая")).toString("base64url");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    const critical = Buffer.from('{"alg":"ES256","crit":["x"]}').toString("base64url");
    const wrong = {
      "another key": other.jws,
      "another text": `${header}.${forged}.${signature}`,
      "no algorithm": `${none}.${payload}.`,
      "other header": `${none}.${payload}.${signature}`,
      "what must be understood": `${critical}.${payload}.${signature}`,
      "no signature": `${header}.${payload}.`,
      plain: text,
      nothing: "",
    };
    for (const [what, one] of Object.entries(wrong))
      expect(await isSignedBy(one, publicKey), what).toBe(false);
    expect(await isSignedBy(signed, "A".repeat(87))).toBe(false);
  });
});
