import { DAY_MS, localDateOf } from "../../shared/calendar/local-date";
import { longDate } from "../../shared/words/russian";
import type { Settings } from "./log-database";

const OVERDUE_MS = 7 * DAY_MS;

export interface Badge {
  readonly text: "" | "II" | "?" | "!";
  readonly title: string;
}

/** What the icon says: paused before all else, then a log that nobody has taken for a week. */
export function badgeOf(
  { recording, mode, owner }: Pick<Settings, "recording" | "mode" | "owner">,
  since: number | null,
  now: Date,
): Badge {
  const isOverdue = since !== null && now.getTime() - since > OVERDUE_MS;
  const overdue = isOverdue
    ? `записи ждут передачи с ${longDate(localDateOf(since, -now.getTimezoneOffset()), false)}, откройте портфолио`
    : null;
  if (recording === "paused")
    return { text: "II", title: titleOf(["пауза, ничего не записывается", overdue]) };
  if (recording === "on" && mode === "shared" && owner === null)
    return { text: "?", title: titleOf(["чей это журнал?", overdue]) };
  if (overdue) return { text: "!", title: titleOf([overdue]) };
  return { text: "", title: titleOf([recording === "off" ? "учёт не начат" : null]) };
}

function titleOf(parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null);
  return said.length > 0 ? `Копилка: ${said.join("; ")}` : "Копилка";
}

let shown = "";

export async function showBadge({ text, title }: Badge): Promise<void> {
  if (shown === text + title) return;
  await chrome.action.setBadgeBackgroundColor({ color: text === "!" ? "#b3261e" : "#4a5a54" });
  await chrome.action.setBadgeText({ text });
  await chrome.action.setTitle({ title });
  shown = text + title;
}
