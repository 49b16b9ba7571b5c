import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Nginx } from "./findNginx.ts";

interface Served {
  /** Folder for the `root` directive. */
  root: string;
  /** Configuration of the site: the contents of `_nginx.conf`. */
  configuration: string;
}

/** Serves a folder on a free port of the loopback interface until `stop` is called. Throws with nginx's output if it does not start. */
export async function startNginx(
  nginx: Nginx,
  { root, configuration }: Served,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "maru-nginx-"));
  const port = await freePort();
  await writeFile(join(folder, "site.conf"), configuration);
  await writeFile(join(folder, "nginx.conf"), mainConfiguration(nginx, { folder, port, root }));
  const server = spawn(nginx.binary, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  server.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await rm(folder, { recursive: true });
  };
  while (!(await answers(url))) {
    if (server.exitCode === null) continue;
    await stop();
    throw new Error(`nginx did not start: ${output}`);
  }
  return { url, stop };
}

/** Returns a configuration for a single process in the foreground, which runs as the current user. */
function mainConfiguration(
  { mimeTypes, brotli }: Nginx,
  { folder, port, root }: { folder: string; port: number; root: string },
): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  return `
    ${brotli ? `load_module ${brotli};` : ""}
    daemon off; master_process off; pid ${join(folder, "nginx.pid")}; error_log stderr crit;
    events {}
    http {
      include ${mimeTypes}; default_type application/octet-stream; access_log off;
      ${temporary.join(" ")} ${brotli ? "brotli_static on;" : ""}
      server { listen 127.0.0.1:${port}; root ${root}; include ${join(folder, "site.conf")}; }
    }
  `;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function answers(url: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return fetch(url, { method: "HEAD" }).then(
    () => true,
    () => false,
  );
}
