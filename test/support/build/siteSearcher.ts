import { type SearchFiles, writeSearch } from "../../../src/node/output/emitters/search/searchFiles.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import { decode } from "../../../src/shared/manifest/schema.ts";
import { createSearcher } from "../../../src/shared/search/createSearcher.ts";
import { openIndexSource } from "../../../src/shared/search/index/openIndexSource.ts";
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
  { url, files }: SearchFiles = writeSearch(site),
): Promise<(query: string) => Promise<Answered>> {
  const fetchJson = async (requested: string): Promise<unknown> => {
    const file = files.find(({ path }) => site.base + path === requested);
    if (!file) throw new Error(`${requested} was not written.`);
    return JSON.parse(String(await file.contents()));
  };
  const index = decode(url, SearchIndexSchema, await fetchJson(url));
  const source = openIndexSource(index, fetchJson);
  for (let more = source.more(); more; more = source.more()) await more;
  const named = textsOf(site);
  const searcher = createSearcher({ named, source });
  return async (query) => {
    const answer = await searcher.search(query, { limit: named.length });
    return { slugs: answer.results.flatMap(({ place }) => named[place]?.slug ?? []), answer };
  };
}
