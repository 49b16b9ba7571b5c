import { type RoutePath, type SiteUrl, toSiteUrl } from "../../shared/urls/urlTypes.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialize } from "node:v8";
import { bodyFinder } from "../output/render/memoryLibrary.ts";
import type { OpenedPage, Render, RenderedPage } from "../output/render/createRender.ts";
import { MISSING_PATH } from "../../shared/manifest/startFiles.ts";
import type { CompiledSite } from "../site/compiledSite.ts";
import { batchCalls } from "./batchCalls.ts";
import type { PagesToOpen, PageToRender, PageToShow, RenderFile, Run } from "./tasks.ts";

export interface AppToRender {
  /** Path of the module of the app's own rendering. */
  module: string;
  /** Folder for files that the threads read. */
  folder: string;
  /** URL of the search index. */
  search: SiteUrl;
}

/** Makes what renders the pages of a site in threads. A page that is only told of is spared its body: the name of that goes there. */
export async function openRender(
  run: Run,
  { base, manifest, bodies, bodyKeys }: CompiledSite,
  { module, folder, search }: AppToRender,
): Promise<Render> {
  const app = { module, data: join(folder, "site.bin") };
  await writeFile(app.data, serialize({ base, manifest, search } satisfies RenderFile));
  const bodyOf = bodyFinder({ base, bodies });
  const keyOf = bodyFinder({ base, bodies: bodyKeys });
  const urls = new Map([...manifest.posts, ...manifest.pages].map(({ url, body }) => [url, body]));
  if (manifest.notFound) urls.set(toSiteUrl(base, MISSING_PATH), manifest.notFound.body);
  const toShow = (path: RoutePath): PageToShow => {
    const url = urls.get(toSiteUrl(base, path)) ?? "";
    const [body, key] = [bodyOf(url), keyOf(url)];
    return { path, ...(body && key !== undefined && { shown: { url, body, key } }) };
  };
  const toOpen = (path: RoutePath): PageToShow => {
    const { shown } = toShow(path);
    return { path, ...(shown && { shown: { ...shown, body: { ...shown.body, html: shown.key } } }) };
  };
  return {
    open: batchCalls((paths) =>
      run<OpenedPage[]>("open", { ...app, pages: paths.map(toOpen) } satisfies PagesToOpen),
    ),
    page: (path) => run<RenderedPage>("render", { ...app, page: toShow(path) } satisfies PageToRender),
  };
}
