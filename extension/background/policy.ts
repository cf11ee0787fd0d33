import { schoolPatterns } from "../../shared/catalog/school-platform";
import { readPolicy } from "../../shared/policy/read-policy";
import { tellNews } from "../news";
import { giveBack } from "./give-back";
import { changeSettings, readSettings } from "./log";
import type { LogDatabase } from "./log-database";
import { withPolicy } from "./policy-settings";
import { inTurn } from "./queue";
import type { Recorder } from "./recorder";

/**
 * Reads what the school has set and keeps it. Chromium answers only seconds after it has started, policy or none, so the
 * reading is outside the turn: everything else goes by what was read last.
 */
export async function followPolicy(log: () => Promise<LogDatabase>, recorder: Recorder): Promise<void> {
  const raw = await managed();
  // After the log, and so after the catalog: what a school adds is held against that.
  const db = await log();
  const policy = readPolicy(raw);
  await inTurn(async () => {
    const before = await readSettings(db);
    if (withPolicy(before, policy) === before) return;
    // What was open until now is settled by the rule that held until now.
    await recorder.look();
    await changeSettings(db, (settings) => withPolicy(settings, policy));
    await recorder.look();
    await giveBack(db, schoolPatterns(before.school));
    tellNews();
  });
}

/** Firefox rejects where nothing is set, and a browser may not know the area at all. */
async function managed(): Promise<unknown> {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return null;
  }
}
