import type { Page } from "@playwright/test";

export interface Fill {
  readonly courses: number;
  /** Records of a kind that no screen shows yet. */
  readonly others: number;
  readonly visits: number;
  readonly files: number;
  readonly fileBytes: number;
}

/** Ten busy years, laid into the portfolio of the page behind the app's back. The page is to be opened anew after it. */
export async function fillStore(page: Page, fill: Fill): Promise<void> {
  await page.evaluate(async ({ courses, others, visits, files, fileBytes }) => {
    const DEVICE = "00000000-0000-7000-8000-000000000001";
    const START = Date.parse("2016-09-01T06:00:00Z");
    const uuid = (group: number, index: number) =>
      `0000000${group}-0000-7000-8000-${index.toString(16).padStart(12, "0")}`;
    const stamp = (index: number) => `${String(START + index * 60_000).padStart(15, "0")}-00000-${DEVICE}`;
    const day = (index: number) => new Date(START + index * 60_000_000).toISOString().slice(0, 10);
    const wrapped = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.addEventListener("error", () => reject(new Error(String(request.error))));
      });
    const names = (await indexedDB.databases()).map(({ name = "" }) => name);
    const db = await wrapped(indexedDB.open(names.find((name) => name.startsWith("kopilka-")) ?? ""));
    const write = (store: string, rows: readonly unknown[]) =>
      new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(store, "readwrite");
        for (const row of rows) transaction.objectStore(store).put(row);
        transaction.oncomplete = () => resolve();
        transaction.addEventListener("error", () => reject(new Error(String(transaction.error))));
      });
    const record = async (id: string, kind: string, fields: Record<string, unknown>, index: number) => {
      const own = { record: id, kind, stamp: stamp(index), fields, before: {} };
      const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, own.stamp]));
      changes.push(own);
      records.push({ id, kind, fields, stamps, removed: null });
      if (records.length >= 1000) await flush();
    };
    let [records, changes]: [unknown[], unknown[]] = [[], []];
    const flush = async () => {
      await write("records", records);
      await write("changes", changes);
      [records, changes] = [[], []];
    };

    for (let index = 0; index < courses; index++) {
      const fields = {
        programme: "upskilling",
        title: `Цифровые образовательные ресурсы в работе педагога, часть ${index}`,
        organisation: "Институт развития образования",
        form: "distance",
        hours: 36,
        start: day(index % 5000),
        end: day(index % 5000),
        documentNumber: `УПК-${index}`,
        documentDate: null,
        registryNumber: "",
        informationSecurity: index % 10 === 0,
      };
      await record(uuid(1, index), "course", fields, index);
    }
    for (let index = 0; index < others; index++) {
      await record(uuid(2, index), "achievement", { title: `Олимпиада ${index}`, count: index }, index);
    }
    for (let index = 0; index < files; index++) {
      const bytes = new Uint8Array(fileBytes).fill(index % 251);
      // Not of one pattern alone: every file has a hash of its own.
      new DataView(bytes.buffer).setUint32(0, index);
      const blob = new Blob([bytes], { type: "application/pdf" });
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      await write("files", [{ hash, type: blob.type, blob, addedAt: Date.now() }]);
      const name = `Удостоверение ${index}.pdf`;
      const fields = { parent: uuid(1, index), order: "a0", name, hash, type: blob.type, size: fileBytes };
      await record(uuid(3, index), "attachment", fields, index);
    }
    await flush();
    const months = new Map<string, { month: string; visits: unknown[]; removed: string[] }>();
    for (let index = 0; index < visits; index++) {
      const startedAt = START + Math.floor((index * 10 * 365.25 * 86_400_000) / visits);
      const month = new Date(startedAt + 10_800_000).toISOString().slice(0, 7);
      const row = months.get(month) ?? { month, visits: [], removed: [] };
      row.visits.push({
        id: uuid(4, index),
        platform: ["resh", "uchi", "sferum"][index % 3],
        startedAt,
        endedAt: startedAt + 600_000,
        offsetMinutes: 180,
        source: "extension",
        device: DEVICE,
        owner: null,
      });
      months.set(month, row);
    }
    await write("months", [...months.values()]);
    db.close();
  }, fill);
}
