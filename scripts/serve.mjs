import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { headerPolicy } from "../pwa/csp.mjs";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** What any static host of the app should send. */
const SECURITY_HEADERS = {
  "Content-Security-Policy": headerPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Vite puts what it names by content here; everything else may change under its name. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/**
 * Serves a built folder at http://localhost:PORT. Port 0 takes any free one. Listens on both loopback addresses,
 * because `localhost` may be either, and on nothing else.
 * @param {string} directory
 * @param {number} port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(directory, port) {
  const root = resolve(directory);
  /** @type {import("node:http").RequestListener} */
  const answer = (request, response) => void respond(root, request, response);
  const first = await listen(createServer(answer), port, "127.0.0.1");
  const address = first.address();
  const taken = typeof address === "object" && address ? address.port : port;
  // A machine without IPv6 has no ::1 and needs none.
  const second = await listen(createServer(answer), taken, "::1").catch((error) => {
    if (["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) return null;
    first.close();
    throw error;
  });
  const close = async () => {
    for (const server of [first, second]) {
      server?.closeAllConnections();
      await new Promise((done) => (server ? server.close(done) : done(undefined)));
    }
  };
  return { url: `http://localhost:${taken}/`, close };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import("node:http").Server>}
 */
function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => done(server));
  });
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function respond(root, request, response) {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = pathOf(request.url ?? "/");
  const file = path && (await fileAt(root, path));
  if (!path || !file) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Не найдено\n");
    return;
  }
  const body = await readFile(file);
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": body.length,
    "Cache-Control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * The decoded path, or null for one that no file of ours has.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ""));
    return path.startsWith("/") && !/[\0\\]/.test(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {string} path
 */
async function fileAt(root, path) {
  const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(root + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}
