import { test } from "@playwright/test";
import { openExtensionBrowser } from "../support/extension-browser";

for (const build of ["extension-granted"])
  test("probe" + build, async () => {
    const b = await openExtensionBrowser({ build: build as "extension" });
    await b.start();
    console.log(
      await b.welcome.evaluate(
        async () => (await chrome.runtime.sendMessage({ call: "status", ask: {} })).answer.withdrawn,
      ),
    );
    console.log(
      await b.welcome.evaluate(async () => {
        const a = (await chrome.permissions.getAll()).origins!;
        const m = chrome.runtime.getManifest().host_permissions!;
        return [
          a.length,
          m.length,
          m.filter((x: string) => !a.includes(x)),
          a.filter((x) => !m.includes(x)),
          chrome.runtime.getManifest().optional_host_permissions!.length,
        ];
      }),
    );
    await b.close();
  });
