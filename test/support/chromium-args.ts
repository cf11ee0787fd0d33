/**
 * What Playwright turns off, because a later `--disable-features` takes the place of its own, and the renderers of the
 * address bar's popup: two for every window, a sixth of the time of all tests.
 */
const OFF = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "SpareRendererForSitePerProcess",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];

/** For every Chromium that tests start. */
export const chromiumArgs = ["--no-sandbox", "--disable-gpu", `--disable-features=${OFF.join(",")}`];
