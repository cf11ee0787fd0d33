import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";

export interface RealDisplay {
  /** For the environment of programs that are to appear on it. */
  readonly name: string;
  /** Presses keys as a person would, in whatever window has the focus. */
  press(...keys: string[]): void;
  /** Windows of the browser that can be seen. */
  windows(): string[];
  /** Any other command of xdotool. */
  run(...args: string[]): string;
  close(): Promise<void>;
}

/** A screen in memory with a window manager: there focus is real and the browser's own dialogs can be answered. */
export async function openDisplay(): Promise<RealDisplay> {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const name = `:${await firstLine(screen)}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn("openbox", [], { env, stdio: "ignore" });
  const run = (...args: string[]) => execFileSync("xdotool", args, { env, encoding: "utf8" });
  return {
    name,
    run,
    press: (...keys) => void run("key", "--delay", "80", ...keys),
    windows: () => {
      try {
        return run("search", "--onlyvisible", "--class", "chromium").trim().split("\n").filter(Boolean);
      } catch {
        // xdotool has nothing to show and says so by its exit code.
        return [];
      }
    },
    close: async () => {
      for (const process of [manager, screen]) {
        process.kill();
        if (process.exitCode === null && process.signalCode === null) await once(process, "exit");
      }
    },
  };
}

/** Xvfb says on this pipe which display it took, once it is ready. */
async function firstLine(process: ChildProcess): Promise<string> {
  const pipe = process.stdio[3];
  if (!pipe) throw new Error("Xvfb has no pipe");
  const [data] = await once(pipe, "data");
  return String(data).trim();
}
