import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { MARU } from "../peers/maru.ts";

export interface DevServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts `maru dev` on a folder and waits until it prints its URL. Throws with its output if it ends before.
 * @param cache Cache folder of the server.
 */
export async function startDev(contentFolder: string, cache: string): Promise<DevServer> {
  const server = spawn(process.execPath, [MARU, "dev", contentFolder, "--port", "0"], {
    env: { ...process.env, MARU_CACHE_FOLDER: cache, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString();
      const printedUrl = /Local:\s+(http\S+)/.exec(output)?.[1];
      if (printedUrl !== undefined) resolve(printedUrl);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("exit", () => reject(new Error(`The dev server has ended: ${output.trim()}`)));
  });
  return { url, stop: () => stop(server) };
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}
