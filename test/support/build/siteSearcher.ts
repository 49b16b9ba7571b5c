import { type SearchFiles, writeSearch } from "../../../src/node/output/emitters/search/searchFiles.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import { decodeJson } from "../../../src/shared/manifest/schema.ts";
import { createSearcher } from "../../../src/shared/search/createSearcher.ts";
import { openIndexSource } from "../../../src/shared/search/index/openIndexSource.ts";
import { SearchIndexSchema } from "../../../src/shared/search/index/indexSchema.ts";
import type { TextMetadata } from "../../../src/shared/search/index/searchText.ts";
import type { Answered } from "../corpus/judgeSearch.ts";

/** Returns the metadata of a site's texts, in the order of their indices. */
export function textsOf({
  manifest: { posts, pages },
}: CompiledSite): (TextMetadata & { slug: string; url: string })[] {
  return [...posts, ...pages.map((page) => ({ ...page, tags: [] }))];
}

/** Returns a function that searches the files of a build. All texts are loaded in advance. */
export async function searchSite(
  site: CompiledSite,
  { url, files }: SearchFiles = writeSearch(site),
): Promise<(query: string) => Promise<Answered>> {
  const fetchJson = async (requested: string): Promise<unknown> => {
    const file = files.find(({ path }) => site.base + path === requested);
    if (!file) throw new Error(`${requested} was not written.`);
    return JSON.parse(String(await file.contents()));
  };
  const searchIndex = decodeJson(url, SearchIndexSchema, await fetchJson(url));
  const source = openIndexSource(searchIndex, fetchJson);
  for (let more = source.loadMore(); more; more = source.loadMore()) await more;
  const metadata = textsOf(site);
  const searcher = createSearcher({ metadata, source });
  return async (query) => {
    const answer = await searcher.search(query, { limit: metadata.length });
    return { slugs: answer.results.flatMap(({ index }) => metadata[index]?.slug ?? []), answer };
  };
}
