import { appInside } from "../app-address";
import { loadCatalog } from "../catalog";
import { watchSession } from "./browser-session";
import { handlersOf } from "./handlers";
import { sweep } from "./log";
import { appOrigins, keepAddress } from "./own-address";
import { followPolicy } from "./policy";
import { inTurn } from "./queue";
import { Recorder } from "./recorder";
import { route } from "./router";
import { speakerOf } from "./sender";
import { currentLog } from "./set-aside";

watchSession();

// The catalog before all: what is looked up in it must not depend on how soon an event comes.
const catalog = loadCatalog().catch(reportError);
const log = async () => (await catalog, currentLog());
const recorder = new Recorder(log);

function lookSoon(): void {
  recorder.lookSoon();
}

function keepAddressSoon(): void {
  void inTurn(async () => keepAddress(await log()));
}

keepAddressSoon();
void followPolicy(log, recorder);
chrome.storage.onChanged.addListener((_changes, area) => {
  if (area === "managed") void followPolicy(log, recorder);
});

chrome.tabs.onActivated.addListener(lookSoon);
chrome.tabs.onRemoved.addListener((_tab, { isWindowClosing }) => {
  if (isWindowClosing) recorder.sayGoodbye();
  lookSoon();
});
chrome.tabs.onAttached.addListener(lookSoon);
chrome.tabs.onUpdated.addListener((_tab, change) => {
  const { status, url, audible, mutedInfo, splitViewId } = change;
  if (status || url || mutedInfo || audible !== undefined || splitViewId !== undefined) lookSoon();
});
chrome.windows.onFocusChanged.addListener(lookSoon);
chrome.idle.onStateChanged.addListener(lookSoon);
chrome.alarms.onAlarm.addListener(lookSoon);
chrome.permissions.onAdded.addListener(lookSoon);
chrome.permissions.onRemoved.addListener(() => {
  lookSoon();
  keepAddressSoon();
});

chrome.runtime.onStartup.addListener(() => {
  lookSoon();
  void inTurn(async () => sweep(await log(), Date.now()));
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  lookSoon();
  if (reason === "install") void chrome.tabs.create({ url: "extension/welcome/welcome.html" });
});

chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
  void inTurn(async () => {
    const db = await log();
    const speaker = speakerOf(sender, {
      id: chrome.runtime.id,
      ownBase: chrome.runtime.getURL(""),
      appInside: appInside(),
      appOrigins: await appOrigins(db),
    });
    return route(message, speaker, handlersOf(db, recorder));
  }).then(answer, (error: unknown) => {
    reportError(error);
    answer({ ok: false, code: "failed" });
  });
  // The answer comes later. Returning a promise instead is not understood by the oldest browsers we serve.
  return true;
});
