import { appOrigin } from "../app-address";
import { handlersOf } from "./handlers";
import { sweep } from "./log";
import { openLog } from "./log-database";
import { watchIdle } from "./observe";
import { inTurn } from "./queue";
import { look } from "./recorder";
import { route } from "./router";
import { speakerOf } from "./sender";

watchIdle();

const log = openLog();
let isLookWaiting = false;

/** Every event means «look again». One look that has not begun yet will see all that has happened until it does. */
function lookSoon(): void {
  if (isLookWaiting) return;
  isLookWaiting = true;
  void inTurn(async () => {
    isLookWaiting = false;
    await look(await log);
  });
}

chrome.tabs.onActivated.addListener(lookSoon);
chrome.tabs.onRemoved.addListener(lookSoon);
chrome.tabs.onUpdated.addListener((_tab, change) => {
  if (change.status || change.url || change.audible !== undefined || change.mutedInfo) lookSoon();
});
chrome.windows.onFocusChanged.addListener(lookSoon);
chrome.idle.onStateChanged.addListener(lookSoon);
chrome.alarms.onAlarm.addListener(lookSoon);
chrome.permissions.onAdded.addListener(lookSoon);
chrome.permissions.onRemoved.addListener(lookSoon);

chrome.runtime.onStartup.addListener(() => {
  lookSoon();
  void inTurn(async () => sweep(await log, Date.now()));
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  lookSoon();
  if (reason === "install") void chrome.tabs.create({ url: "extension/welcome/welcome.html" });
});

chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
  const known = { id: chrome.runtime.id, ownBase: chrome.runtime.getURL(""), appOrigin };
  const speaker = speakerOf(sender, known);
  void inTurn(async () => route(message, speaker, handlersOf(await log))).then(answer, (error: unknown) => {
    reportError(error);
    answer({ ok: false, code: "failed" });
  });
  // The answer comes later. Returning a promise instead is not understood by the oldest browsers we serve.
  return true;
});
