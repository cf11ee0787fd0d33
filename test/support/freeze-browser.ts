import { readdir, readFile } from "node:fs/promises";
import { stayFor } from "./stay-for";

/** Stops every process of this profile's browser for a while, as a computer that sleeps does, and wakes them again. */
export async function freezeBrowser(profile: string, ms: number): Promise<void> {
  const pids = await processesOf(profile);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  await stayFor(ms);
  for (const pid of pids) process.kill(pid, "SIGCONT");
}

/** The browser itself, which was started with exactly this profile, and all below it. */
async function processesOf(profile: string): Promise<number[]> {
  const parents = new Map<number, number>();
  const found = new Set<number>();
  for (const entry of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const pid = Number(entry);
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    // The name in brackets may hold anything; the parent is the second word after it.
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.split("\0").includes(`--user-data-dir=${profile}`)) found.add(pid);
  }
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}
