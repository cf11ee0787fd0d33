/**
 * What Playwright turns off, because a later `--disable-features` takes the place of its own, and the renderers that nobody
 * asked for: a spare one, and the address bar's popup, two for every window and a sixth of the time of all tests.
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

/** For every Chromium that tests start. Without a graphics card its process only computes what nobody looks at. */
export const chromiumArgs = ["--no-sandbox", "--disable-gpu", `--disable-features=${OFF.join(",")}`];
