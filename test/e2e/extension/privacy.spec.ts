import { readExtensionFiles, readStorage } from "../../support/extension-log";
import { stayFor } from "../../support/stay-for";
import { SECRETS, secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

const OUTSIDE = ["example.org", "mail-outside.ru", "dnevnik.ru"];
/** The browser's own talk, there without any extension too. */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

test("addresses, titles, queries and other sites are nowhere in what the extension keeps", async ({
  kopilka,
}) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  for (const host of ["resh.edu.ru", ...OUTSIDE, "uchi.ru", "example.org"]) {
    await page.goto(secretUrl(host));
    await stayFor(700);
  }
  await expect.poll(async () => (await kopilka.visits()).length).toBe(2);

  const kept = JSON.stringify(await readStorage(kopilka.welcome));
  const files = await readExtensionFiles(kopilka.profile);
  // The search is worth something only if it finds what is there.
  expect(kept).toContain('"platform":"resh"');
  expect(files).toContain("resh");
  for (const secret of [...SECRETS, ...OUTSIDE, "resh.edu.ru", "uchi.ru"]) {
    expect(kept, `storage holds ${secret}`).not.toContain(secret);
    expect(files.includes(secret), `the profile's extension files hold ${secret}`).toBe(false);
  }
});

const tried = async () =>
  fetch("https://resh.edu.ru/tried").then(
    () => "sent",
    () => "refused",
  );

test("the extension sends nothing to anybody, and could not", async ({ kopilka }) => {
  await kopilka.start();
  const visited = ["resh.edu.ru", "example.org", "uchi.ru"];
  const page = await kopilka.context.newPage();
  for (const host of visited) {
    await page.goto(secretUrl(host));
    await stayFor(500);
  }
  const worker = kopilka.context.serviceWorkers()[0];
  expect(await worker?.evaluate(tried)).toBe("refused");
  expect(await kopilka.welcome.evaluate(tried)).toBe("refused");

  const hosts = kopilka.hosts.requests.map(({ url }) => url.slice(0, url.indexOf("/")));
  const foreign = hosts.filter((host) => !visited.includes(host) && !BROWSERS_OWN.test(host));
  expect(foreign).toEqual([]);
  expect(kopilka.hosts.requests.filter(({ origin }) => origin?.startsWith("chrome-extension"))).toEqual([]);
  expect(kopilka.hosts.requests.filter(({ url }) => url.endsWith("/tried"))).toEqual([]);
});

test("nothing is put into a platform's page", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const session = await kopilka.context.newCDPSession(page);
  const worlds: string[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context.origin));
  await session.send("Runtime.enable");
  await expect.poll(() => worlds.length).toBeGreaterThan(0);
  expect(worlds.filter((origin) => origin.startsWith("chrome-extension"))).toEqual([]);
});
