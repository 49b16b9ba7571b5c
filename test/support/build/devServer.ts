import { vi } from "vitest";
import { serveDev } from "../../../src/node/server/dev.ts";
import { listen } from "../../../src/node/server/listen.ts";

interface DevOptions {
  contentFolder: string;
  /** Base path of the site. Default: the path in the site's URL. */
  base?: string | undefined;
  /** Default: a free port. */
  port?: number;
}

/** A running dev server. */
export interface DevServer {
  /** URL of the site when the server started, including its base path. */
  url: string;
  /** What the server printed, line by line. */
  printed: string[];
  close(): Promise<void>;
}

/** Starts a dev server in this process. Only one may run at a time, because the printed text is captured. */
export async function startDevServer({ contentFolder, base, port = 0 }: DevOptions): Promise<DevServer> {
  const printed: string[] = [];
  const spies = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...parts) => void printed.push(parts.join(" "))),
  );
  const project = { contentFolder, outDir: "/nowhere/dist", base, siteUrl: undefined, drafts: false };
  const restore = () => {
    for (const spy of spies) spy.mockRestore();
  };
  const dev = await serveDev(project).catch((cause: unknown) => {
    restore();
    throw cause;
  });
  const server = await listen(dev.answer, { port, isChosen: true, base: dev.base, upgrade: dev.upgrade });
  return {
    url: server.urls[0] ?? "",
    printed,
    async close() {
      await server.close();
      await dev.close();
      restore();
    },
  };
}
