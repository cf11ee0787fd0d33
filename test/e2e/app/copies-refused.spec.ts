import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { makeCampaign, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import {
  asFile,
  type CopyBytes,
  flipped,
  half,
  ofNewerVersion,
  readCopy,
  sparseFile,
  withBomb,
  withExtraEntry,
  withSwappedFile,
} from "../../support/copy-files";
import { type Dump, dumpOf } from "../../support/dump-store";
import { addCourse, CERTIFICATE } from "../../support/portfolio-pages";
import { refusalOf, restore, saveCopy } from "../../support/portfolio-pages-copies";

let page: Page;
let copyPath: string;
let copy: CopyBytes;
let before: Dump;

/** All that is stored, but for the day on which the app has tidied up by itself. */
async function held(): Promise<Dump> {
  const { local, ...rest } = await dumpOf(page);
  const { "copies.keptHouseOn": _, ...facts } = local;
  return { ...rest, local: facts };
}

test.beforeAll(async ({ browser, site }) => {
  page = await openApp(browser, site.url, "Педагог");
  await addCourse(page, { title: "Свой", file: CERTIFICATE });
  copyPath = await saveCopy(page);
  copy = await readCopy(copyPath);
  before = await held();
});
test.afterAll(async () => page.context().close());
test.afterEach(async () => expect(await held()).toEqual(before));

const SPOILT: Readonly<Record<string, [spoil: () => Uint8Array | string, words: RegExp]>> = {
  "that is cut in half": [() => half(copy), /записана или скачана не полностью/],
  "with one bit turned": [() => flipped(copy), /повреждён или изменён: возьмите другую/],
  "with a file added": [() => withExtraEntry(copy), /лишний файл «data\/notes\.txt»/],
  "with a bomb inside": [() => withBomb(copy), /«data\/changes-00099\.json» слишком велик/],
  "with another document under the certificate's name": [
    () => withSwappedFile(copy, "old"),
    /файл «files\/\S+» внутри копии повреждён или изменён/,
  ],
  "with a swapped document that its manifest agrees with": [
    () => withSwappedFile(copy, "agreeing"),
    /заполнено не по правилам: копия повреждена или подделана/,
  ],
  "of a newer version": [
    () => ofNewerVersion(copy),
    /более новой «Копилкой» \(формат 2\): обновите программу/,
  ],
  "that is a Windows program": [
    () => "MZ\u0090\u0000 программа",
    /это программа под видом копии: не запускайте/,
  ],
  "without a byte": [() => "", /файл пуст/],
};

for (const step of ["Восстановить", "Объединить"] as const) {
  for (const [what, [spoil, words]] of Object.entries(SPOILT)) {
    test(`«${step}»: a copy ${what} is refused in words, and nothing is touched`, async () => {
      const answer = await refusalOf(page, step, asFile("moya.kopilka.zip", spoil()));
      expect(answer).toMatch(/^moya\.kopilka\.zip: /);
      expect(answer).toMatch(words);
    });
  }
}

test("a PDF is no copy, and says so", async () => {
  const pdf = asFile("diplom.pdf", await readFile(CERTIFICATE));
  expect(await refusalOf(page, "Восстановить", pdf)).toMatch(/это не копия портфолио/);
});

test("a file of a monitoring is named as what it is", async ({ browser, site }) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaign = await makeCampaign(methodist, { headcount: 12 });
  expect(await refusalOf(page, "Объединить", campaign)).toMatch(/это файл мониторинга, а нужна копия/);
  await methodist.context().close();
});

test.describe("a huge file", () => {
  let folder: string;
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kopilka-huge-"));
  });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test("of 2 GB that begins like an archive is refused without being read", async () => {
    const path = await sparseFile(join(folder, "big.zip"), 2 * 1024 ** 3, "PK\u0003\u0004");
    expect(await refusalOf(page, "Восстановить", path)).toMatch(/записана или скачана не полностью/);
  });

  test("of 2 GB that is anything else too", async () => {
    const path = await sparseFile(join(folder, "film.mp4"), 2 * 1024 ** 3, "film");
    expect(await refusalOf(page, "Восстановить", path)).toMatch(/это не копия портфолио/);
  });

  test("of 5 GB is refused by its length", async () => {
    const path = await sparseFile(join(folder, "big.zip"), 5 * 1024 ** 3, "PK\u0003\u0004");
    expect(await refusalOf(page, "Объединить", path)).toMatch(/больше 4 ГБ/);
  });
});

test("the copy that none of this was done to is taken", async () => {
  await restore(page, copyPath);
  const { records, changes, files, months } = before;
  expect(await held()).toMatchObject({ records, changes, files, months });
  before = await held();
});
