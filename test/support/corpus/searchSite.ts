import { type SearchFiles, writeSearch } from "../../../src/node/output/emitters/search/searchFiles.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import type { Post } from "../../../src/shared/manifest/schema.ts";
import { type SearchIndex, SearchIndexSchema } from "../../../src/shared/search/index/indexSchema.ts";
import type { SearchText } from "../../../src/shared/search/index/searchText.ts";
import { decodeJson } from "../../../src/shared/manifest/schema.ts";
import { createPost, manifest } from "../build/fixtureManifest.ts";

/** Returns a site of posts with these texts. It has only the properties that the emitter of search uses. */
export function siteOfTexts(texts: readonly SearchText[], base = "/"): CompiledSite {
  const posts: Post[] = texts.map((_, textIndex) =>
    createPost({ slug: `p${textIndex}`, title: `${textIndex}` }),
  );
  const documents = new Map(posts.map(({ url }, textIndex) => [url, { searchText: texts[textIndex] }]));
  return { base, manifest: { ...manifest, posts, pages: [] }, documents } as unknown as CompiledSite;
}

/** Writes the search files of texts. Returns them with a `fetchJson` function that reads them. `requestedUrls` lists the URLs that it requested. */
export async function writtenSearch(texts: readonly SearchText[], maxWhole?: number) {
  const { url, files } = writeSearch(siteOfTexts(texts), maxWhole);
  const requestedUrls: string[] = [];
  const fetchJson = async (requested: string): Promise<unknown> => {
    requestedUrls.push(requested);
    return JSON.parse(await contentsOf(files, requested)) as unknown;
  };
  const index: SearchIndex = decodeJson(url, SearchIndexSchema, await fetchJson(url));
  return { url, files, index, fetchJson, requestedUrls };
}

async function contentsOf(files: SearchFiles["files"], url: string): Promise<string> {
  const file = files.find(({ path }) => `/${path}` === url);
  if (!file) throw new Error(`${url} was not written.`);
  return String(await file.contents());
}
