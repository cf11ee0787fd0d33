import { processesOf } from "./browser-processes";
import { stayFor } from "./stay-for";

/** Stops every process of this profile's browser for a while, as a computer that sleeps does, and wakes them again. */
export async function freezeBrowser(profile: string, ms: number): Promise<void> {
  const pids = await processesOf(profile);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  await stayFor(ms);
  for (const pid of pids) process.kill(pid, "SIGCONT");
}
