import { type RoutePath, type SiteUrl, toSiteUrl } from "../../shared/urls/urlTypes.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialize } from "node:v8";
import { bodyFinder } from "../output/render/memoryLibrary.ts";
import type { OpenedPage, Render, RenderedPage } from "../output/render/createRender.ts";
import { MISSING_PATH } from "../../shared/manifest/startFiles.ts";
import type { CompiledSite } from "../site/compiledSite.ts";
import { batchCalls } from "./batchCalls.ts";
import type { PagesToOpen, PageToRender, PageWithBody, RenderFile, RunTask } from "./tasks.ts";

/** Inputs for rendering, in addition to the site. */
export interface AppData {
  /** Path of the module that renders the app. */
  module: string;
  /** Folder for the file with the site's data, which the worker threads read. */
  folder: string;
  /** URL of the search index. */
  search: SiteUrl;
}

/**
 * Returns a renderer that renders a site's pages in worker threads. `open` sends a thread the key of each body instead of its HTML. The
 * thread needs no more to compute the page's head and key.
 */
export async function openRender(
  run: RunTask,
  { base, manifest, bodies, bodyKeys }: CompiledSite,
  { module, folder, search }: AppData,
): Promise<Render> {
  const app = { module, data: join(folder, "site.bin") };
  await writeFile(app.data, serialize({ base, manifest, search } satisfies RenderFile));
  const bodyOf = bodyFinder({ base, bodies });
  const keyOf = bodyFinder({ base, bodies: bodyKeys });
  const urls = new Map([...manifest.posts, ...manifest.pages].map(({ url, body }) => [url, body]));
  if (manifest.notFound) urls.set(toSiteUrl(base, MISSING_PATH), manifest.notFound.body);
  const withBody = (path: RoutePath): PageWithBody => {
    const url = urls.get(toSiteUrl(base, path)) ?? "";
    const [body, key] = [bodyOf(url), keyOf(url)];
    return { path, ...(body && key !== undefined && { shown: { url, body, key } }) };
  };
  const withBodyKey = (path: RoutePath): PageWithBody => {
    const { shown } = withBody(path);
    return { path, ...(shown && { shown: { ...shown, body: { ...shown.body, html: shown.key } } }) };
  };
  return {
    open: batchCalls((paths) =>
      run<OpenedPage[]>("open", { ...app, pages: paths.map(withBodyKey) } satisfies PagesToOpen),
    ),
    page: (path) => run<RenderedPage>("render", { ...app, page: withBody(path) } satisfies PageToRender),
  };
}
