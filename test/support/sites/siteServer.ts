import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createFolderFinder } from "../../../src/node/server/findInFolder.ts";
import { type Answer, listen } from "../../../src/node/server/listen.ts";
import { serveSite } from "../../../src/node/server/serveSite.ts";
import { buildSite } from "../build/buildSite.ts";
import { serverDelay } from "../runner/serverDelay.ts";
import { QUICK_SITES, type SiteName, type SiteSource, SOURCES, writeSource } from "./sources.ts";

/** A site that was built, and is served by the rules of `npm start`. */
export interface BuiltSite {
  /** URL of the site, including the base path. */
  url: string;
  /** Path of the output folder. */
  folder: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the server that `setup` starts; see `sites.ts`. */
    siteServer: string;
  }
}

/**
 * Starts a server that builds and serves the sites that test files request. Each site is built once per run. For example, `GET /root`
 * returns a {@link BuiltSite} as soon as the site `root` is served, or 500 with a message if its build failed.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "maru-sites-"));
  const opened: { close(): Promise<void> }[] = [];
  const sites = new Map<SiteName, Promise<BuiltSite>>();
  // Builds run one at a time, because each uses all cores and reads its settings from the environment.
  let queue: Promise<unknown> = Promise.resolve();
  const open = (name: SiteName): Promise<BuiltSite> => {
    const site = queue.then(() => buildAndServe(SOURCES[name], join(folder, name), opened));
    queue = site.catch(() => undefined);
    return site;
  };
  const ask = (name: SiteName): Promise<BuiltSite> => {
    const site = sites.get(name) ?? open(name);
    sites.set(name, site);
    return site;
  };
  const server = createServer(async (request, response) => {
    const name = (request.url ?? "").slice(1) as SiteName;
    try {
      response.end(JSON.stringify(await ask(name)));
    } catch (error) {
      response.writeHead(500).end(`The site ${name} could not be built: ${String(error)}\n${causeOf(error)}`);
    }
  });
  // Disables the default timeout, because a build takes longer.
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  project.provide("siteServer", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  // `npm test` needs all sites, so they are built while other tests run. A run of selected tests builds only the sites that it requests.
  const isWhole = process.argv.slice(2).every((arg) => /^(?:run|--(?!testNamePattern).*)$/.test(arg));
  if (isWhole && project.config.provide.suite === "quick")
    for (const name of QUICK_SITES) ask(name).catch(() => undefined);
  return async () => {
    server.close();
    await queue;
    await Promise.all(opened.map((each) => each.close()));
    await rm(folder, { recursive: true });
  };
}

async function buildAndServe(
  source: SiteSource,
  folder: string,
  opened: { close(): Promise<void> }[],
): Promise<BuiltSite> {
  const { base = "/", siteUrl, hasNewCode = false } = source;
  const [contentFolder, outDir] = [join(folder, "content"), join(folder, "site")];
  await writeSource(source, contentFolder);
  await buildSite({ contentFolder, outDir, base, siteUrl, hasNewCode });
  const find = createFolderFinder(outDir);
  const answer: Answer = async (request, response) => {
    const delay = serverDelay();
    if (delay > 0) await setTimeout(delay);
    await serveSite(request, response, { find, base });
  };
  const server = await listen(answer, { port: 0, isChosen: true, base });
  opened.push(server);
  return { url: server.urls[0] ?? "", folder: outDir };
}

const causeOf = (error: unknown) => (error instanceof Error ? String(error.cause ?? "") : "");
