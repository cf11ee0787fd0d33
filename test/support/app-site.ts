import { existsSync } from "node:fs";
import { serve } from "../../scripts/serve.mjs";

export interface AppSite {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** The built app on a free port of its own: another origin, so another storage, for each file of tests. */
export async function serveApp(): Promise<AppSite> {
  if (!existsSync("dist/pwa/index.html")) throw new Error("dist/pwa is missing: run `npm run build` first");
  const { url, close } = await serve("dist/pwa", 0);
  return { port: Number(new URL(url).port), url, close };
}
