import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { ViteDevServer } from "vite";
import type { OpenApp } from "../../shared/listing/library.ts";
import { openDevRendering } from "./devRendering.ts";
import { cacheOf } from "../cache/buildCache.ts";
import { compareProblems } from "../diagnostics/changedProblems.ts";
import { createSiteCompiler } from "../site/siteCompiler.ts";
import { emitters } from "../output/emitters/emitters.ts";
import { createFileFinder, type FindFile } from "../output/emitters/collectFiles.ts";
import { wholeFonts } from "../output/fonts/fontFiles.ts";
import { openLiveSite } from "./liveSite.ts";
import { bodyFinder, createMemoryLibrary } from "../output/render/memoryLibrary.ts";
import { createOverlay } from "./overlay.ts";
import { preferencesScript } from "../output/render/contentSecurityPolicy.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Project } from "../config/project.ts";
import { createSourceReader } from "../files/readSource.ts";
import { createRender } from "../output/render/createRender.ts";
import { count, printProblems } from "../diagnostics/printProblems.ts";
import { describeSite } from "../site/describeSite.ts";
import { serveSite } from "./serveSite.ts";
import { serveOutputFile } from "./servedFile.ts";
import { createLazySearch } from "../output/emitters/search/searchFiles.ts";
import type { CompiledSite } from "../site/compiledSite.ts";
import { openThreads } from "../workers/openThreads.ts";
import { explainError } from "../diagnostics/systemErrors/explainError.js";
import type { Template } from "../output/render/template.ts";

/** Delay after a change, in milliseconds. An editor may save a file in several steps, which should cause one update. */
const QUIET_MS = 20;

/** Interval of checks for changes that the watcher missed, in milliseconds. */
const CHECK_MS = 1_000;

/** Functions with which Vite's hooks add the site to the dev server and stop it. */
interface DevServer {
  /** Adds the middleware that serves the site. It must come after Vite's middlewares. */
  addMiddleware(): void;
  close(): void;
}

/**
 * Serves the site for `npm run dev`, with the same emitters as a build. Compiles the site again after each change in the content folder.
 */
export async function serveDev(server: ViteDevServer, project: Project): Promise<DevServer> {
  const { contentFolder, base, root } = project;
  const { hot } = server.environments.client;
  const cache = cacheOf(root);
  const threads = openThreads(cache);
  const compiler = createSiteCompiler({
    ...project,
    drafts: true,
    compileFiles: threads.compileFiles,
    read: createSourceReader(),
  });
  const rendering = openDevRendering(server, cache.cacheFolder);
  // Loads the app while threads compile the content. Ignores errors, because the first request loads the app again and reports them.
  void server.environments.client.pluginContainer
    .buildStart()
    .then(rendering.load)
    .catch(() => undefined);
  let printed: readonly Problem[] = [];
  const live = await openLiveSite({
    contentFolder,
    compiler,
    watcher: server.watcher,
    waitForQuiet: () => setTimeout(QUIET_MS),
    repeat(check) {
      const timer = setInterval(check, CHECK_MS).unref();
      return () => clearInterval(timer);
    },
    onCompiled({ site, problems }) {
      const { added, fixed } = compareProblems(printed, problems);
      printed = problems;
      printProblems(added, contentFolder, { all: project.allProblems });
      if (fixed > 0) server.config.logger.info(`${count(fixed, "problem")} fixed`);
      server.config.logger.info(describeSite(site, problems), { timestamp: true });
      hot.send("maru:content");
      const overlay = createOverlay(problems, contentFolder);
      // If no client is connected, Vite would store the message for the first page. By then the message may be outdated. Therefore pages
      // request the current message with `maru:ready`.
      if (overlay && server.ws.clients.size > 0) hot.send(overlay);
    },
    onError: (cause) => server.config.logger.error(explainError(cause)),
  }).catch(async (cause: unknown) => {
    rendering.close();
    await threads.close();
    throw cause;
  });
  hot.on("maru:ready", (_data, client) => {
    const overlay = createOverlay(live.current().problems, contentFolder);
    if (overlay) client.send(overlay);
  });

  let finder: { of: CompiledSite; find: FindFile } | undefined;
  // Both may change without a new compilation: the shell when `index.html` changes, the app when its code changes.
  let shell = "";
  let openApp: OpenApp | undefined;
  const finderOf = (site: CompiledSite): FindFile => {
    if (finder?.of === site) return finder.find;
    const search = createLazySearch(site);
    const library = createMemoryLibrary({
      manifest: site.manifest,
      search: search.url,
      bodyOf: bodyFinder(site),
    });
    const render = createRender(async (path) => {
      if (!openApp) throw new Error("The app is not loaded.");
      return (await openApp({ base, library }))(path);
    });
    const fonts = wholeFonts(site);
    // Each site has its own `head`, because requests for the previous site may still be running.
    const head = `<script>${preferencesScript()}</script>${fonts.links}${fonts.css && `<style>${fonts.css}</style>`}`;
    const template: Template = {
      get shell() {
        return shell;
      },
      head,
    };
    const find = createFileFinder(emitters, { site, search, fonts, render, template });
    finder = { of: site, find };
    return find;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const source = await readFile(join(root, "index.html"), "utf8");
    // Vite adds the base path to absolute URLs. URLs of the site already include it, so Vite transforms only the shell.
    shell = await server.transformIndexHtml("/index.html", source.replaceAll("%BASE_URL%", "/"));
    openApp = await rendering.load();
    rendering.scheduleBundling();
    const serve = () => {
      const find = finderOf(live.current().site);
      const findServed = async (path: string) => {
        const file = find(path);
        return file && serveOutputFile(file);
      };
      return serveSite(request, response, { find: findServed, base, isBaseInUrl: false });
    };
    await serve().catch(async (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "ENOENT" || response.headersSent) throw cause;
      // Probably, a source file was removed after the compilation began.
      await live.update();
      await serve();
    });
  };
  return {
    addMiddleware: () =>
      void server.middlewares.use((request, response, next) => void answer(request, response).catch(next)),
    close() {
      rendering.close();
      void live.close().then(() => threads.close());
    },
  };
}
