import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { Site } from "./engine.ts";

export interface Measured {
  seconds: number;
  /** Peak resident memory of all processes together; `undefined` without `/proc`. */
  megabytes: number | undefined;
}

/** Interval of memory samples in milliseconds. Each process's high-water mark covers the time between samples. */
const LOOK = 100;

/** Runs and measures a site's build as a process. Throws with its output if it fails. */
export async function runMeasured({ engine, command }: Pick<Site, "engine" | "command">): Promise<Measured> {
  const { file, args, folder, env } = command;
  const started = performance.now();
  const child = spawn(file, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, residentMemory(child.pid ?? 0))), LOOK);
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = (await once(child, "exit")) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  clearInterval(look);
  if (status !== 0) throw new Error(`${engine} ended with ${status}: ${(await printed).join("\n").trim()}`);
  return { seconds, megabytes: peak === 0 ? undefined : peak / 1024 };
}

/** Returns the sum of the high-water marks of a process and its descendants in KiB (`VmHWM`, proc_pid_status(5)); 0 if unknown. */
function residentMemory(pid: number): number {
  try {
    const own = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentMemory(Number(child)), Number(own));
  } catch {
    // The process has ended.
    return 0;
  }
}
