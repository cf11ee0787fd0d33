import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface BlankSite {
  readonly port: number;
  close(): Promise<void>;
}

/** An empty page for every path, and `/frame`, which holds an iframe of `/`: tests speak raw messages from there. */
export async function serveBlankSite(): Promise<BlankSite> {
  const server = createServer((request, response) => {
    const body = request.url === "/frame" ? '<iframe src="/"></iframe>' : "<h1>app</h1>";
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="ru"><title>app</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
