import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { deserialize } from "node:v8";
import type { OpenRender, Render, RenderedPage } from "../../model/library.ts";
import type { Body } from "../../model/manifest.ts";
import { keepResult } from "../compile/resultStore.ts";
import type { CompiledFile } from "../document.ts";
import { createImageIndex, type ImageIndex } from "../images/imageIndex.ts";
import { createMemoryLibrary } from "../memoryLibrary.ts";
import { createDrawer } from "../pictures/drawCard.ts";
import { writeBatch } from "../writeBatch.ts";
import type { CompileBatch, PageToRender, RenderFile } from "./tasks.ts";

/** What runs in a thread: the functions that a pool calls by their names. Between calls a thread remembers what is costly to make. */
function createThread() {
  let index: { of: string; find: ImageIndex } | undefined;
  let opened: { of: string; render: Promise<Render> } | undefined;
  const bodies = new Map<string, Body>();

  async function openRender({ module, data }: PageToRender): Promise<Render> {
    const app = (await import(pathToFileURL(module).href)) as { openRender: OpenRender };
    const { base, ...site } = deserialize(readFileSync(data)) as RenderFile;
    const library = createMemoryLibrary({ ...site, bodyOf: (url) => bodies.get(url) });
    return app.openRender({ base, library });
  }

  return {
    compile: ({ jobs, run, folder }: CompileBatch): Promise<CompiledFile[]> => {
      // Where all texts are kept, no thread needs what compiles them.
      const document = import("../document.ts");
      return Promise.all(
        jobs.map(async ({ key, source, options }) => {
          const started = Date.now();
          const of = `${run} ${options.contentFolder}`;
          if (index?.of !== of) index = { of, find: createImageIndex(options.contentFolder) };
          const { compileDocument } = await document;
          const result = await compileDocument(source, { ...options, imageIndex: index.find });
          keepResult(folder, { key, result, started });
          return result;
        }),
      );
    },

    async render(page: PageToRender): Promise<RenderedPage> {
      if (opened?.of !== page.data) opened = { of: page.data, render: openRender(page) };
      const render = await opened.render;
      if (page.body) bodies.set(page.body.url, page.body.body);
      try {
        return await render(page.path);
      } finally {
        bodies.clear();
      }
    },

    draw: createDrawer(),

    write: writeBatch,
  };
}

export const { compile, render, draw, write } = createThread();
