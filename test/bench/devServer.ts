import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export interface DevServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts `npm run dev` on a folder as an author would, but for npm; gives its address at once, before it answers. */
export async function startDev(contentFolder: string): Promise<DevServer> {
  const port = await freePort();
  const args = ["node_modules/vite/bin/vite.js", "--port", String(port), "--strictPort"];
  const server = spawn(process.execPath, args, {
    env: { ...process.env, CONTENT_DIR: contentFolder, NODE_ENV: "" },
    stdio: "ignore",
  });
  return { url: `http://localhost:${port}/`, stop: () => stop(server) };
}

/** Waits until the server takes connections; throws where it has not within a minute. */
export async function answers({ url }: DevServer): Promise<void> {
  const until = performance.now() + 60_000;
  while (
    !(await fetch(url, { method: "HEAD" }).then(
      () => true,
      () => false,
    ))
  ) {
    if (performance.now() > until) throw new Error(`The dev server does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
