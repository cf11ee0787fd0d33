import { readdir, readFile } from "node:fs/promises";

/**
 * Ends the browser of this profile with SIGKILL, as a power cut or the system would: it has no moment to write. Only
 * the process that was started with exactly this profile is ended; its children follow.
 */
export async function killBrowser(profile: string): Promise<void> {
  for (const pid of (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry))) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const args = command.split("\0");
    const isMain = !args.some((arg) => arg.startsWith("--type="));
    if (isMain && args.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), "SIGKILL");
  }
}
