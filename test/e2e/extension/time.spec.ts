import { expectRecorded } from "../../support/expect-recorded";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { killWorker } from "../../support/worker";
import { expect, test } from "./fixture";

test("a platform in a new tab is timed to the second", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const resh = await stayFor(5000);
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { resh });
});

test("platforms one after another in the same tab each get their own time", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("myschool.edu.ru"));
  const myschool = await stayFor(4000);
  await page.goto(secretUrl("uchi.ru"));
  const uchi = await stayFor(2500);
  await page.goto(secretUrl("example.org"));
  await stayFor(1500);
  await page.goto(secretUrl("sferum.ru"));
  const sferum = await stayFor(2500);
  await page.goto(secretUrl("news.example"));
  await expectRecorded(kopilka, { myschool, uchi, sferum });
});

test("only the tab in front counts while tabs take turns", async ({ kopilka }) => {
  await kopilka.start();
  const first = await kopilka.context.newPage();
  await first.goto(secretUrl("resh.edu.ru"));
  let resh = await stayFor(2000);
  const second = await kopilka.context.newPage();
  await second.goto(secretUrl("uchi.ru"));
  const uchi = await stayFor(3000);
  await first.bringToFront();
  resh += await stayFor(2000);
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { resh, uchi });
});

test("a page that changes its own address goes on as one visit", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("uchi.ru"));
  let uchi = await stayFor(1500);
  for (const step of ["2", "3"]) {
    await page.evaluate((url) => history.pushState(null, "", url), secretUrl("uchi.ru", step));
    uchi += await stayFor(1500);
  }
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { uchi });
  expect(await kopilka.visits()).toHaveLength(1);
});

test("closing the tab ends the visit", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const resh = await stayFor(3000);
  await page.close();
  await expectRecorded(kopilka, { resh });
});

test("signing in is not use", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("login.myschool.edu.ru"));
  await stayFor(2000);
  await page.goto(secretUrl("myschool.edu.ru"));
  const myschool = await stayFor(2000);
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { myschool });
});

test("nothing is lost when the worker is killed in mid-visit", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  let resh = await stayFor(2500);
  await killWorker(kopilka.context, kopilka.welcome);
  resh += await stayFor(2500);
  await page.goto(secretUrl("uchi.ru"));
  let uchi = await stayFor(1500);
  // Again, and this time the tab closes while there is no worker.
  await killWorker(kopilka.context, kopilka.welcome);
  uchi += await stayFor(1500);
  await page.close();
  await expectRecorded(kopilka, { resh, uchi });
  expect(await kopilka.visits()).toHaveLength(2);
});
