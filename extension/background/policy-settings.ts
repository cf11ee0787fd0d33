import type { Choices } from "../../shared/bridge/own-calls";
import type { SchoolPlatform } from "../../shared/catalog/school-platform";
import type { Policy } from "../../shared/policy/policy";
import { DEFAULTS, type Settings } from "./log-database";

/**
 * The settings under this policy: its defaults where the person has chosen nothing. A ticked platform follows its name and
 * group; other hosts are another platform, and that is off until it is ticked. One that is no longer offered stays: the
 * tick is the person's.
 */
export function withPolicy(settings: Settings, policy: Policy): Settings {
  const after: Settings = {
    ...settings,
    policy,
    school: settings.school.flatMap((ticked) => {
      const offered = policy.platforms.find(({ id }) => id === ticked.id) ?? ticked;
      return sameHosts(offered, ticked) ? [offered] : [];
    }),
    idleAfterMinutes: settings.chosen.includes("idleAfterMinutes")
      ? settings.idleAfterMinutes
      : (policy.idleAfterMinutes ?? DEFAULTS.idleAfterMinutes),
    quiet: settings.chosen.includes("quiet") ? settings.quiet : (policy.quiet ?? DEFAULTS.quiet),
    // Never of a log that is kept already: no policy may make a teacher's own log anybody's.
    mode:
      settings.chosen.includes("mode") || settings.recording !== "off"
        ? settings.mode
        : (policy.mode ?? DEFAULTS.mode),
  };
  return JSON.stringify(after) === JSON.stringify(settings) ? settings : after;
}

/** What the person has changed is theirs from now on. */
export function withChoices(settings: Settings, choices: Choices): Settings {
  const names = ["idleAfterMinutes", "quiet", "mode"] as const;
  const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(choices[name]));
  return { ...settings, ...choices, chosen: [...new Set([...settings.chosen, ...changed])] };
}

/** What can be ticked or unticked: a platform that is ticked and no longer in the policy too. */
export function offeredOf(policy: Policy, school: readonly SchoolPlatform[]): SchoolPlatform[] {
  const left = school.filter(({ id }) => !policy.platforms.some((platform) => platform.id === id));
  return [...policy.platforms, ...left];
}

function sameHosts(a: SchoolPlatform, b: SchoolPlatform): boolean {
  return [...a.hosts].sort().join() === [...b.hosts].sort().join();
}
