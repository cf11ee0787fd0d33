import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../pwa/csp.mjs";
import { serve } from "../../../scripts/serve.mjs";

let top = "";
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "kopilka-serve-"));
  await mkdir(join(top, "dist-secret"), { recursive: true });
  await mkdir(join(top, "dist", "assets"), { recursive: true });
  await writeFile(join(top, "secret.txt"), "secret");
  await writeFile(join(top, "dist-secret", "index.html"), "secret");
  await writeFile(join(top, "dist", "index.html"), "<h1>Копилка</h1>");
  await writeFile(join(top, "dist", "sw.js"), "1");
  await writeFile(join(top, "dist", "assets", "index-DwQ9_a-b.js"), "1");
  server = await serve(join(top, "dist"), 0);
});

afterAll(async () => {
  await server.close();
  await rm(top, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it stands: `fetch` would tidy it first. */
function get(path: string, { method = "GET", host = "localhost" } = {}): Promise<Answer> {
  const { port } = new URL(server.url);
  return new Promise((done, fail) => {
    const sent = request({ host, port, path, method }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (body += chunk));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body }));
    });
    sent.on("error", fail);
    sent.end();
  });
}

test("a folder is its index, whatever the query", async () => {
  for (const path of ["/", "/?a=1", "/index.html"]) {
    expect(await get(path)).toMatchObject({ status: 200, body: "<h1>Копилка</h1>" });
  }
});

test("answers on the IPv4 loopback as well", async () => {
  expect((await get("/", { host: "127.0.0.1" })).status).toBe(200);
});

describe("nothing outside the folder is served", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/..\\secret.txt",
    "/%5c..%5csecret.txt",
    "/../dist-secret/",
    "/%00",
    "/%",
    "//etc/passwd",
    "/assets",
    "/assets/",
    "/missing.js",
  ])("%s", async (path) => {
    const { status, body } = await get(path);
    expect([status, body]).toEqual([404, "Не найдено\n"]);
  });
});

test("every answer carries the security headers, also a refusal", async () => {
  for (const path of ["/", "/missing"]) {
    const { headers } = await get(path);
    expect(headers["content-security-policy"]).toBe(`${contentSecurityPolicy}; frame-ancestors 'none'`);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
  }
});

test.each([
  ["/", "no-cache", "text/html; charset=utf-8"],
  ["/sw.js", "no-cache", "text/javascript; charset=utf-8"],
  ["/assets/index-DwQ9_a-b.js", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"],
])("%s is kept as «%s» and said to be %s", async (path, cache, type) => {
  const { headers } = await get(path);
  expect([headers["cache-control"], headers["content-type"]]).toEqual([cache, type]);
});

test("is only read from", async () => {
  expect(await get("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  expect((await get("/", { method: "POST" })).status).toBe(405);
});

test("a taken port is an error that says so", async () => {
  await expect(serve(top, Number(new URL(server.url).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
});
