import { type SearchFiles, writeSearch } from "../../../src/node/output/emitters/search/searchFiles.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import { decode } from "../../../src/shared/manifest/schema.ts";
import { createSearcher } from "../../../src/shared/search/createSearcher.ts";
import { createShelf } from "../../../src/shared/search/index/openIndexSource.ts";
import { SearchIndexSchema } from "../../../src/shared/search/index/indexSchema.ts";
import type { Named } from "../../../src/shared/search/index/searchText.ts";
import type { Answered } from "../corpus/judgeSearch.ts";

/** What is known of the texts of a site, by their places. */
export function textsOf({
  manifest: { posts, pages },
}: CompiledSite): (Named & { slug: string; url: string })[] {
  return [...posts, ...pages.map((page) => ({ ...page, tags: [] }))];
}

/** Searches a site as its build wrote it for that, all files of it loaded. */
export async function searchSite(
  site: CompiledSite,
  { address, files }: SearchFiles = writeSearch(site),
): Promise<(query: string) => Promise<Answered>> {
  const fetchJson = async (url: string): Promise<unknown> => {
    const file = files.find(({ path }) => site.base + path === url);
    if (!file) throw new Error(`${url} was not written.`);
    return JSON.parse(String(await file.contents()));
  };
  const index = decode(address, SearchIndexSchema, await fetchJson(address));
  const shelf = createShelf(index, fetchJson);
  for (let more = shelf.more(); more; more = shelf.more()) await more;
  const named = textsOf(site);
  const searcher = createSearcher({ named, shelf });
  return async (query) => {
    const answer = await searcher.search(query, { limit: named.length });
    return { slugs: answer.results.flatMap(({ place }) => named[place]?.slug ?? []), answer };
  };
}
