import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

export interface TlsHosts {
  readonly port: number;
  /** Every request that reached it, as `host/path`, with who the browser says asked. */
  readonly requests: { readonly url: string; readonly origin: string | undefined }[];
  close(): Promise<void>;
}

/** Words that stand in titles, paths and queries of every page: none of them may be found in any storage. */
export const SECRETS = ["zagolovok-sekret", "put-sekret", "zapros-sekret"] as const;
const [TITLE, PATH, QUERY] = SECRETS;

/** A page of any host, with a path and a query that nobody should learn. */
export function secretUrl(host: string, page = "1"): string {
  return `https://${host}/${PATH}/${page}?q=${QUERY}-${page}`;
}

/** One for all servers of a process: its key takes half a second. */
let certificate: ReturnType<typeof generate> | undefined;

/** One local server that answers for every host there is: the browser is told to resolve all names to it. */
export async function serveTlsHosts(): Promise<TlsHosts> {
  certificate ??= generate([{ name: "commonName", value: "test" }], { keySize: 2048 });
  const pems = await certificate;
  const requests: TlsHosts["requests"] = [];
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    requests.push({ url: `${request.headers.host}${request.url}`, origin: request.headers.origin });
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="ru"><title>${TITLE} ${request.headers.host}</title>
      <link rel="icon" href="data:,"><h1>${request.headers.host}</h1>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: async () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
