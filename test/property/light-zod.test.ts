import * as fc from "fast-check";
import { runnerImport } from "vite";
import { expect, test } from "vitest";
import * as settings from "../../extension/background/settings-schema";
import { lightSchemas } from "../../scripts/light-schemas.mjs";
import * as protocol from "../../shared/bridge/protocol";
import * as catalogFile from "../../shared/catalog/catalog-file";
import * as visitsFile from "../../shared/usage/visits-file";
import * as z from "../../shared/zod";
import { type JsonSchema, near } from "../support/near-schema";

/** As the extension is built. */
async function light<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(new URL(`../../${path}`, import.meta.url).pathname, {
    plugins: [lightSchemas()],
  });
  return module;
}

type Verdict = { readonly success: boolean; readonly data?: unknown };
interface Schema {
  safeParse(value: unknown): Verdict;
}

const lightProtocol = await light<typeof protocol>("shared/bridge/protocol.ts");
const lightFile = await light<typeof visitsFile>("shared/usage/visits-file.ts");
const lightCatalog = await light<typeof catalogFile>("shared/catalog/catalog-file.ts");
const lightSettings = await light<typeof settings>("extension/background/settings-schema.ts");

const pairs: [string, Schema, Schema][] = [
  ...Object.entries(protocol.calls).flatMap(([name, { ask, answer }]): [string, Schema, Schema][] => {
    const other = lightProtocol.calls[name as protocol.CallName];
    return [
      [`what «${name}» asks`, ask, other.ask],
      [`what «${name}» answers`, answer, other.answer],
    ];
  }),
  ["a request", protocol.Request, lightProtocol.Request],
  ["a file of visits", visitsFile.VisitsFile, lightFile.VisitsFile],
  ["a catalog", catalogFile.CatalogFile, lightCatalog.CatalogFile],
  ["the settings", settings.Stored, lightSettings.Stored],
];

test.each(pairs)("the schemas of the extension say of %s what zod says", (_name, real, small) => {
  const schema = z.toJSONSchema(real as never, { unrepresentable: "any", io: "input" }) as JsonSchema;
  fc.assert(
    fc.property(near(schema), (value) => {
      const [wanted, got] = [real.safeParse(value), small.safeParse(value)];
      expect(got.success).toBe(wanted.success);
      if (wanted.success) expect(got.data).toStrictEqual(wanted.data);
    }),
    { numRuns: 200 },
  );
});

test("the two do not agree because they refuse everything", () => {
  const schema = z.toJSONSchema(protocol.calls.hello.ask, { io: "input" }) as JsonSchema;
  const taken = fc.sample(near(schema), 300).filter((value) => {
    return lightProtocol.calls.hello.ask.safeParse(value).success;
  });
  expect(taken.length).toBeGreaterThan(30);
});

test("a reply with a code that is not known is a failure, in both", () => {
  const replies = [
    { ok: true, answer: 1 },
    { ok: false, code: "not-paired" },
    { ok: false, code: "from-the-future" },
    { ok: false, code: "x".repeat(41) },
    { ok: false },
    { ok: "yes" },
    null,
  ];
  for (const reply of replies) {
    const [wanted, got] = [protocol.Reply.safeParse(reply), lightProtocol.Reply.safeParse(reply)];
    expect(got.success).toBe(wanted.success);
    expect(got.data).toEqual(wanted.data);
  }
});
