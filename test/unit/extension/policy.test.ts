import { describe, expect, test } from "vitest";
import { firstSettings, type Settings } from "../../../extension/background/log-database";
import { matcherWith } from "../../../extension/background/own-platforms";
import { offeredOf, withChoices, withPolicy } from "../../../extension/background/policy-settings";
import { ruleAt } from "../../../extension/background/rules";
import { calls } from "../../../shared/bridge/protocol";
import { NO_POLICY, Policy } from "../../../shared/policy/policy";
import { POLICY_FIELDS, readPolicy } from "../../../shared/policy/read-policy";
import { read as readText } from "../../support/files";

const schema = JSON.parse(readText("extension/policy.schema.json"));
const TETRAD = { id: "tetrad", name: "Тетрадь", hosts: ["tetrad.school-7.ru"], group: "other" };
const read = (...platforms: unknown[]) => readPolicy({ platforms });
const whyOf = (...platforms: unknown[]) => read(...platforms).dropped.map(({ why }) => why);

describe("what a policy can say", () => {
  test("is six fields, none of which starts, ticks, hides, forbids or sends", () => {
    const fields = ["appAddress", "mode", "platforms", "idleAfterMinutes", "quiet", "catalogKey"];
    const why =
      "fix: a new field is a new power of the school over the teacher; docs/adr/0019 says which it may have";
    expect(POLICY_FIELDS, why).toEqual(fields);
    expect(Object.keys(schema.properties).sort(), why).toEqual([...fields].sort());
    expect(Object.keys(Policy.shape).sort(), why).toEqual([...fields, "dropped"].sort());
    expect(Object.keys(schema.properties.platforms.items.properties), why).toEqual(Object.keys(TETRAD));
  });

  test("is taken as it is meant", () => {
    const policy = readPolicy({
      appAddress: "https://kopilka.school-7.ru/app/",
      mode: "shared",
      platforms: [TETRAD],
      idleAfterMinutes: 10,
      quiet: { from: "20:00", to: "07:05" },
      catalogKey: "B".repeat(87),
    });
    expect(policy).toEqual({
      appAddress: "https://kopilka.school-7.ru/app/",
      mode: "shared",
      platforms: [{ ...TETRAD, id: "from-school-tetrad" }],
      idleAfterMinutes: 10,
      quiet: { from: 1200, to: 425 },
      catalogKey: "B".repeat(87),
      dropped: [],
    });
    const answer = { policy, offered: policy.platforms };
    expect(calls.school.answer.parse(answer)).toEqual(answer);
  });

  test("is nothing where there is none, and where it is no policy at all", () => {
    for (const raw of [undefined, null, {}, "start", 7, []]) expect(readPolicy(raw)).toEqual(NO_POLICY);
  });

  test("holds field by field: what is wrong is dropped with the reason, what is unknown is not looked at", () => {
    const hostile = {
      start: true,
      recording: "on",
      ticked: ["resh"],
      hidePopup: true,
      uploadUrl: "https://a.ru/",
    };
    const policy = readPolicy({
      ...hostile,
      appAddress: "javascript:alert(1)",
      mode: "spy",
      idleAfterMinutes: 7,
    });
    expect(policy).toEqual({
      ...NO_POLICY,
      idleAfterMinutes: 7,
      dropped: ["appAddress", "mode"].map((at) => ({ at, why: "malformed" })),
    });
    for (const quiet of [{ from: 1, to: 2 }, { from: "24:00", to: "07:00" }, { from: "20:00" }, "night"])
      expect(readPolicy({ quiet }).dropped).toEqual([{ at: "quiet", why: "malformed" }]);
    for (const idleAfterMinutes of [0, 31, 1.5, "5"])
      expect(readPolicy({ idleAfterMinutes }).dropped).toHaveLength(1);
  });

  test.each([
    ["https://kopilka.school-7.ru", true],
    ["https://kopilka.school-7.ru:8443/", true],
    ["https://10.0.0.7/kopilka/", true],
    ["http://localhost:4173/", true],
    ["http://kopilka.school-7.ru/", false],
    ["http://localhost.evil.ru/", false],
    ["https://a@evil.ru/", false],
    ["https://school.ru/?pc=17", false],
    ["https://school.ru/#17", false],
    ["https://school.ru\\@evil.ru/", false],
    ["https://school.ru:70000/", false],
    ["file:///etc/passwd", false],
    ["chrome://settings", false],
    ["data:text/html,x", false],
    [" https://school.ru/", false],
  ])("an address of the app: %s", (appAddress, isTaken) => {
    expect(readPolicy({ appAddress }).appAddress).toBe(isTaken ? appAddress : null);
  });
});

describe("platforms of a policy", () => {
  test("cannot take what the catalog knows: neither a host, nor one below or beside it, nor a name", () => {
    for (const host of [
      "resh.edu.ru",
      "a.resh.edu.ru",
      "www.edu.ru",
      "login.myschool.edu.ru",
      "x.sso.educont.ru",
    ])
      expect(whyOf({ ...TETRAD, hosts: ["tetrad.ru", host] }), host).toEqual(["in-catalog"]);
    for (const name of ["Учи.ру", " УЧИ  РУ ", "ФГИС Моя школа", "ФГИС «Моя\u00a0школа»"])
      expect(whyOf({ ...TETRAD, name }), name).toEqual(["in-catalog"]);
  });

  test("have whole hosts: nothing that is a pattern, a part of a name, a number or an inner name", () => {
    const hosts = [
      "*",
      "com",
      "ru",
      "*.ru",
      "10.0.0.7",
      "localhost",
      "https://a.ru",
      "a.ru/x",
      "A.ru",
      "a.ru:80",
      "",
    ];
    for (const host of hosts) expect(whyOf({ ...TETRAD, hosts: [host] }), host).toEqual(["malformed"]);
    expect(whyOf({ ...TETRAD, hosts: [] })).toEqual(["malformed"]);
  });

  test("have a visible name and no group that only the catalog gives", () => {
    for (const name of ["", "  ", "a\u202eb", "a\u200bb", "a\nb", "x".repeat(61), 7])
      expect(whyOf({ ...TETRAD, name }), String(name)).toEqual(["malformed"]);
    for (const group of ["federal", "listed", 1]) expect(whyOf({ ...TETRAD, group })).toEqual(["malformed"]);
    const { group: _, ...plain } = TETRAD;
    expect(read(plain).platforms[0]?.group).toBe("other");
  });

  test("keep out of each other's way, and the good ones hold beside the bad", () => {
    const other = { id: "other", name: "Другая", hosts: ["other.ru"] };
    const { platforms, dropped } = read(
      TETRAD,
      5,
      { ...other, id: "tetrad" },
      { ...other, hosts: TETRAD.hosts },
      other,
    );
    expect(platforms.map(({ id }) => id)).toEqual(["from-school-tetrad", "from-school-other"]);
    expect(dropped).toEqual([
      { at: "platforms[1]", why: "malformed" },
      { at: "platforms[2]", why: "taken" },
      { at: "platforms[3]", why: "taken" },
    ]);
  });

  test("are fifty at most, and what is said of the rest stays short", () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      id: `p${n}`,
      name: `П ${n}`,
      hosts: [`p${n}.ru`],
    }));
    const policy = read(...many);
    expect(policy.platforms).toHaveLength(50);
    expect(policy.dropped).toEqual([{ at: "platforms", why: "too-many" }]);
    expect(read(...Array.from({ length: 50 }, () => null)).dropped).toHaveLength(20);
  });
});

describe("the settings under a policy", () => {
  const before = firstSettings();
  const policy = readPolicy({
    platforms: [TETRAD],
    idleAfterMinutes: 10,
    quiet: { from: "20:00", to: "07:00" },
  });
  const [offered] = policy.platforms;
  const ticked = (settings: Settings): Settings => ({ ...settings, school: offered ? [offered] : [] });

  test("start nothing and tick nothing", () => {
    expect(withPolicy(before, policy)).toMatchObject({ recording: "off", ticked: [], school: [], own: [] });
  });

  test("have its defaults until the person chooses, and the person's choice for ever", () => {
    const under = withPolicy(before, policy);
    expect(under).toMatchObject({ idleAfterMinutes: 10, quiet: { from: 1200, to: 420 } });
    const chosen = withChoices(under, { ...under, bells: null, idleAfterMinutes: 10, quiet: null });
    expect(withPolicy(chosen, policy).quiet).toBeNull();
    expect(withPolicy(chosen, readPolicy({ quiet: { from: "12:00", to: "13:00" } })).quiet).toBeNull();
    // What was not chosen follows the policy on, and goes back with it.
    expect(withPolicy(chosen, readPolicy({ idleAfterMinutes: 3 })).idleAfterMinutes).toBe(3);
    expect(withPolicy(chosen, NO_POLICY)).toMatchObject({ idleAfterMinutes: 5, quiet: null });
  });

  test("say whose PC it is only before recording has begun: no policy makes a kept log anybody's", () => {
    const classroom = readPolicy({ mode: "classroom" });
    expect(withPolicy(before, classroom).mode).toBe("classroom");
    expect(withPolicy({ ...before, recording: "on" }, classroom).mode).toBe("own");
    expect(withPolicy({ ...before, recording: "paused" }, classroom).mode).toBe("own");
    const chosen = withChoices(before, { ...before, bells: null, mode: "shared" });
    expect(withPolicy(chosen, classroom).mode).toBe("shared");
  });

  test("are the same object when nothing changes: nobody writes what is written", () => {
    const under = withPolicy(before, policy);
    expect(withPolicy(under, structuredClone(policy))).toBe(under);
  });

  test("keep a tick through a new name and through the end of the policy, but not for other hosts", () => {
    const under = ticked(withPolicy(before, policy));
    const renamed = withPolicy(under, read({ ...TETRAD, name: "Тетрадь+" }));
    expect(renamed.school[0]?.name).toBe("Тетрадь+");
    expect(withPolicy(under, NO_POLICY).school).toEqual([offered]);
    expect(offeredOf(NO_POLICY, under.school)).toEqual([offered]);
    expect(offeredOf(policy, under.school)).toEqual([offered]);
    for (const hosts of [["vk.com"], [...TETRAD.hosts, "vk.com"]])
      expect(withPolicy(under, read({ ...TETRAD, hosts })).school, hosts.join()).toEqual([]);
  });

  test("see a platform of the school only when it is ticked, only on its hosts, and never before the catalog", () => {
    const place = { host: "tetrad.school-7.ru", path: "/" };
    const on = ticked(before);
    expect(matcherWith(withPolicy(before, policy))(place)).toBeNull();
    expect(matcherWith(on)(place)).toBe("from-school-tetrad");
    expect(matcherWith(on)({ ...place, host: "x.tetrad.school-7.ru" })).toBeNull();
    expect(ruleAt({ ...on, recording: "on" }, new Date()).counts("from-school-tetrad")).toBe(true);
    const unticked: Settings = { ...withPolicy(before, policy), recording: "on" };
    expect(ruleAt(unticked, new Date()).counts("from-school-tetrad")).toBe(false);
    const thief = { id: "from-school-x", name: "X", hosts: ["resh.edu.ru"], group: "other" as const };
    expect(matcherWith({ own: [], school: [thief] })({ host: "resh.edu.ru", path: "/" })).toBe("resh");
  });
});
