import { type Browser, launch } from "puppeteer-core";
import { findFirefox } from "../../scripts/firefox.mjs";
import { serveConnectProxy } from "./connect-proxy";
import { serveTlsHosts } from "./tls-hosts";

/**
 * How long the event page lives here after the last call to the browser, instead of 30 s: whatever is tested, it survives
 * that. Shorter, and on a busy machine it would end in the middle of an answer: work in a database does not count.
 */
export const EVENT_PAGE_MS = 2000;

export interface Firefox {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** A real Firefox to which every host of the world is local; without a screen unless it is given one. */
export async function launchFirefox(display?: string): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error("there is no Firefox: install one, or name it by FIREFOX");
  const hosts = await serveTlsHosts();
  const proxy = await serveConnectProxy(hosts.port);
  const browser = await launch({
    browser: "firefox",
    executablePath,
    ...(display ? { headless: false, env: { ...process.env, DISPLAY: display } } : {}),
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      // The driver would have every window in front for ever.
      "focusmanager.testmode": false,
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy.port,
      "extensions.background.idle.timeout": EVENT_PAGE_MS,
      // Firefox's own switches for tests: what is asked is answered with yes, a popup opens without a hand on the mouse.
      "extensions.webextOptionalPermissionPrompts": false,
      "dom.storageManager.prompt.testing": true,
      "dom.storageManager.prompt.testing.allow": true,
      "extensions.openPopupWithoutUserGesture.enabled": true,
    },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await proxy.close();
      await hosts.close();
    },
  };
}
