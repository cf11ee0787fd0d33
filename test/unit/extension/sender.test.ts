import { expect, test } from "vitest";
import { type Sender, speakerOf } from "../../../extension/background/sender";

const known = { id: "ours", ownBase: "chrome-extension://ours/", appOrigin: "http://localhost:4173" };
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
  expect(speakerOf(app, { ...known, appOrigin: null })).toBeNull();
});
