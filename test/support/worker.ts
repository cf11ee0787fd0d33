import type { BrowserContext, Page } from "@playwright/test";
import { EXTENSION_ID } from "./launch-chromium";

/** Ends the extension's worker the way the browser does: nothing is told to it, its memory is gone. */
export async function killWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send("Target.getTargets");
  const worker = targetInfos.find(
    (target) => target.type === "service_worker" && target.url.includes(EXTENSION_ID),
  );
  if (!worker) throw new Error("there is no worker to kill");
  await session.send("Target.closeTarget", { targetId: worker.targetId });
  await session.detach();
}
