import { expect, test } from "vitest";
import { isPopupOpen } from "../../../extension/background/own-popup";

test("where there is no service worker, as in Firefox, no popup takes the focus", async () => {
  expect(await isPopupOpen()).toBe(false);
});
