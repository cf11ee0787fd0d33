import { expect, test } from "vitest";
import { type Sender, speakerOf } from "../../../extension/background/sender";

const known = {
  id: "ours",
  ownBase: "chrome-extension://ours/",
  appInside: "chrome-extension://ours/app/index.html",
  appOrigins: ["http://localhost:4173"],
};
const app: Sender = {
  id: "ours",
  origin: "http://localhost:4173",
  url: "http://localhost:4173/#/journal",
  frameId: 0,
  tab: {},
};

test("the app's page speaks as the app, an own page as our own", () => {
  expect(speakerOf(app, known)).toBe("app");
  expect(speakerOf({ id: "ours", url: "chrome-extension://ours/extension/popup/popup.html" }, known)).toBe(
    "own",
  );
});

const inside: Sender = { ...app, origin: "chrome-extension://ours", url: `${known.appInside}#/journal` };

test("the app inside the extension speaks as the app, whatever its section and whether there is an app outside", () => {
  for (const url of [known.appInside, `${known.appInside}#/`, `${known.appInside}?x#/y`]) {
    expect(speakerOf({ ...inside, url }, known)).toBe("app");
    expect(speakerOf({ ...inside, url }, { ...known, appOrigins: [] })).toBe("app");
  }
});

test.each<[string, Partial<Sender>]>([
  ["in a frame", { frameId: 3 }],
  ["without a tab", { tab: undefined }],
  ["of another extension", { id: "theirs" }],
])("the app inside %s is nobody, and never our own page", (_, change) => {
  expect(speakerOf({ ...inside, ...change }, known)).toBeNull();
});

test("only that one page is the app: its neighbours are own pages, and pages elsewhere are nobody", () => {
  const speaker = (url: string) => speakerOf({ ...inside, url }, known);
  expect(speaker("chrome-extension://ours/app/index.html.html")).toBe("own");
  expect(speaker("chrome-extension://ours/extension/welcome/welcome.html#/app/index.html")).toBe("own");
  expect(speaker("https://resh.edu.ru/app/index.html")).toBeNull();
  expect(speaker("https://resh.edu.ru/#chrome-extension://ours/app/index.html")).toBeNull();
});

test("without an origin from the browser the address tells it", () => {
  expect(speakerOf({ ...app, origin: undefined }, known)).toBe("app");
});

test.each<[string, Partial<Sender>]>([
  ["another port", { origin: "http://localhost:4174", url: "http://localhost:4174/" }],
  ["another scheme", { origin: "https://localhost:4173", url: "https://localhost:4173/" }],
  ["another host", { origin: "https://resh.edu.ru", url: "https://resh.edu.ru/" }],
  ["a sandboxed page at the app's address", { origin: "null" }],
  ["a frame", { frameId: 3 }],
  ["no tab", { tab: undefined }],
  ["another extension", { id: "theirs" }],
  ["another extension's page", { id: "theirs", url: "chrome-extension://theirs/popup.html" }],
  ["no address", { url: undefined }],
])("%s is nobody", (_, change) => {
  expect(speakerOf({ ...app, ...change }, known)).toBeNull();
});

test("a build that knows no app has nobody but itself to speak to", () => {
  expect(speakerOf(app, { ...known, appOrigins: [] })).toBeNull();
});

test("an address of the person's own is the app beside that of the build, by its whole origin", () => {
  const both = { ...known, appOrigins: [...known.appOrigins, "https://kopilka.shkola.ru:8443"] };
  const speaker = (origin: string) => speakerOf({ ...app, origin, url: `${origin}/kopilka/` }, both);
  expect(speaker("https://kopilka.shkola.ru:8443")).toBe("app");
  expect(speakerOf(app, both)).toBe("app");
  for (const other of [
    "https://kopilka.shkola.ru",
    "http://kopilka.shkola.ru:8443",
    "https://shkola.ru:8443",
  ])
    expect(speaker(other), other).toBeNull();
  expect(speakerOf({ ...app, origin: "https://kopilka.shkola.ru:8443", frameId: 2 }, both)).toBeNull();
});
