import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { ViteDevServer } from "vite";
import type { OpenApp } from "../model/library.ts";
import { openDevRendering } from "./bundle/devRendering.ts";
import { cacheOf } from "./buildCache.ts";
import { type Compilation, createSiteCompiler } from "./siteCompiler.ts";
import { emitters } from "./emit/emitters.ts";
import { createFileFinder, type FindFile } from "./emit/collectFiles.ts";
import { isMarkdown } from "./fileName.ts";
import { promiseFonts } from "./fonts/fontFiles.ts";
import { bodyFinder, createMemoryLibrary } from "./memoryLibrary.ts";
import { overlayOf } from "./overlay.ts";
import { readingScript } from "./policy.ts";
import type { Project } from "./project.ts";
import { SETTINGS_FILE } from "./read.ts";
import { createSourceReader } from "./readSource.ts";
import { createRender } from "./render.ts";
import { describeSite, printProblems } from "./report.ts";
import { serveSite } from "./serve.ts";
import { serveOutputFile } from "./serve/servedFile.ts";
import { promiseSearch } from "./search/searchFiles.ts";
import type { CompiledSite } from "./site.ts";
import { openThreads } from "./threads/openThreads.ts";
import { isBelow } from "./output/isBelow.ts";
import type { Template } from "./template.ts";

/** An editor writes a file in several steps; those within this time, in milliseconds, are one save. */
const SETTLE = 20;

/** A server that shows what is being written. */
interface Writing {
  /** Adds what answers, behind all that Vite answers itself. */
  addAnswers(): void;
  close(): void;
}

/** `vite`: answers from the same emitters as a build, compiled anew at each save. */
export async function serveWhileWriting(server: ViteDevServer, project: Project): Promise<Writing> {
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
  const compile = async (): Promise<Compilation> => {
    const compilation = await compiler.compile();
    printProblems(compilation.problems, contentFolder);
    server.config.logger.info(describeSite(compilation.site, compilation.problems), { timestamp: true });
    return compilation;
  };
  const rendering = openDevRendering(server, cache.cacheFolder);
  // While threads compile, this one has time for what the first page needs. What goes wrong is told to whoever asks for that.
  void server.environments.client.pluginContainer
    .buildStart()
    .then(rendering.load)
    .catch(() => undefined);
  let current = await compile();

  const show = async () => {
    current = await compile();
    hot.send("maru:content");
    const overlay = overlayOf(current.problems, contentFolder);
    if (overlay) hot.send(overlay);
  };
  let settling: NodeJS.Timeout | undefined;
  server.watcher.add(contentFolder);
  server.watcher.on("all", (_event, file) => {
    if (!isBelow(contentFolder, file)) return;
    // A post is compiled again when its own text changes; an image or a setting may concern any.
    if (!isMarkdown(file) && !file.endsWith(SETTINGS_FILE)) compiler.reset();
    clearTimeout(settling);
    settling = setTimeout(
      () => void show().catch((cause: Error) => server.config.logger.error(cause.message)),
      SETTLE,
    );
  });
  hot.on("maru:ready", (_data, client) => {
    const overlay = overlayOf(current.problems, contentFolder);
    if (overlay) client.send(overlay);
  });

  let finder: { of: CompiledSite; find: FindFile } | undefined;
  // Vite gives another shell when `index.html` changes, and another rendering when the app does: what is named once asks for both anew.
  const template = { shell: "", head: "" } satisfies Template;
  let openApp: OpenApp | undefined;
  const finderOf = (site: CompiledSite): FindFile => {
    if (finder?.of === site) return finder.find;
    const search = promiseSearch(site);
    const library = createMemoryLibrary({
      manifest: site.manifest,
      search: search.address,
      bodyOf: bodyFinder(site),
    });
    const render = createRender(async (path) => {
      if (!openApp) throw new Error("The app is not loaded.");
      return (await openApp({ base, library }))(path);
    });
    const fonts = promiseFonts(site);
    template.head = `<script>${readingScript()}</script>${fonts.links}${fonts.css && `<style>${fonts.css}</style>`}`;
    const find = createFileFinder(emitters, { site, search, fonts, render, template });
    finder = { of: site, find };
    return find;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const source = await readFile(join(root, "index.html"), "utf8");
    // Vite puts the base before what is absolute, and would do so twice with addresses of the site: it has the shell alone.
    template.shell = await server.transformIndexHtml("/index.html", source.replaceAll("%BASE_URL%", "/"));
    openApp = await rendering.load();
    rendering.keepSoon();
    const find = finderOf(current.site);
    const findServed = async (path: string) => {
      const file = find(path);
      return file && serveOutputFile(file);
    };
    await serveSite(request, response, { find: findServed, base, isBaseInUrl: false });
  };
  return {
    addAnswers: () =>
      void server.middlewares.use((request, response, next) => void answer(request, response).catch(next)),
    close() {
      rendering.close();
      void threads.close();
    },
  };
}
