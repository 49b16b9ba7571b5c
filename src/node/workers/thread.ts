import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import type { Body } from "../../shared/manifest/schema.ts";
import { cacheResult } from "../content/compile/resultCache.ts";
import type { CompiledFile } from "../content/document.ts";
import { createImageIndex, type ImageIndex } from "../assets/images/imageIndex.ts";
import { loadRenderModule } from "../output/render/loadRenderModule.ts";
import { createMemoryLibrary } from "../output/render/memoryLibrary.ts";
import { createOgImageRenderer } from "../assets/ogImages/drawOgImage.ts";
import { writeBatch } from "../output/writeBatch.ts";
import {
  createRender,
  type OpenedPage,
  type Render,
  type RenderedPage,
} from "../output/render/createRender.ts";
import type {
  CompileBatch,
  PagesToOpen,
  PageToRender,
  PageWithBody,
  RenderedApp,
  RenderFile,
} from "./tasks.ts";

/** Creates the functions that the pool calls by name in this thread. They share data that is expensive to create. */
function createThread() {
  let index: { of: string; find: ImageIndex } | undefined;
  let opened: { of: string; render: Promise<Render> } | undefined;
  const bodies = new Map<string, Body>();
  const keys = new Map<string, string>();

  async function openRender({ module, data }: RenderedApp): Promise<Render> {
    const openApp = await loadRenderModule(module);
    const site = deserialize(readFileSync(data)) as RenderFile;
    const library = createMemoryLibrary({ ...site, bodyOf: (url) => bodies.get(url) });
    return createRender(await openApp(library), (html) => keys.get(html));
  }

  async function show<Page>(
    app: RenderedApp,
    { shown }: PageWithBody,
    ask: (render: Render) => Promise<Page>,
  ): Promise<Page> {
    if (opened?.of !== app.data) opened = { of: app.data, render: openRender(app) };
    const render = await opened.render;
    if (!shown) return ask(render);
    const { url, body, key } = shown;
    bodies.set(url, body);
    keys.set(body.html, key);
    try {
      return await ask(render);
    } finally {
      bodies.delete(url);
      keys.delete(body.html);
    }
  }

  return {
    compile: async ({ jobs, begun, run, folder }: CompileBatch): Promise<CompiledFile[]> => {
      // Imported here, not at the start of the thread: if all results are cached, no thread needs these modules.
      const { compileSafely } = await import("../content/compile/compileSafely.ts");
      const { preloadFor } = await import("../content/compile/preloadFor.ts");
      preloadFor(jobs.map(({ source }) => source.text));
      Atomics.store(begun, 0, 1);
      return Promise.all(
        jobs.map(async ({ key, source, options }) => {
          const started = Date.now();
          const of = `${run} ${options.contentFolder}`;
          if (index?.of !== of) index = { of, find: createImageIndex(options.contentFolder) };
          const result = await compileSafely(source, { ...options, imageIndex: index.find });
          cacheResult(folder, { key, result, started });
          return result;
        }),
      );
    },

    load: async (module: string): Promise<void> => void (await loadRenderModule(module)),

    open: ({ pages, ...app }: PagesToOpen): Promise<OpenedPage[]> =>
      Promise.all(pages.map((page) => show(app, page, (render) => render.open(page.path)))),

    render: ({ page, ...app }: PageToRender): Promise<RenderedPage> =>
      show(app, page, (render) => render.page(page.path)),

    draw: createOgImageRenderer(),

    write: writeBatch,
  };
}

export const { compile, load, open, render, draw, write } = createThread();
