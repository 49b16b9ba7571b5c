import { type SiteUrl, toOutputPath } from "../../../shared/urls/urlTypes.ts";
import { createFilter, type Filter } from "../../../shared/listing/filter.ts";
import type { Library } from "../../../shared/listing/library.ts";
import type { Body, Manifest } from "../../../shared/manifest/schema.ts";

/** The data that pages are rendered from. */
export interface RenderData {
  /** Base path of the site. */
  base: string;
  manifest: Manifest;
  /** URL of the search index. */
  search: SiteUrl;
  /** Returns the body of a post or page at a URL of the manifest. */
  bodyOf(url: SiteUrl): Body | undefined;
}

/** Creates the data source for prerendering, which reads from memory. */
export function createMemoryLibrary({ base, manifest, search, bodyOf }: RenderData): Library {
  let filter: Filter | undefined;
  return {
    base,
    manifest: async () => manifest,
    summaries: () => undefined,
    filter: async () => (filter ??= createFilter(manifest)),
    search: async () => search,
    body: async ({ body: url }) => {
      const body = bodyOf(url);
      if (!body) throw new Error(`The manifest contains ${url}, which was not built.`);
      return body;
    },
  };
}

/** Returns a function that finds a value of `bodies` by the URL of a body's file. The keys of `bodies` are output paths of such files. */
export function bodyFinder<Found>({
  base,
  bodies,
}: {
  base: string;
  bodies: ReadonlyMap<string, Found>;
}): (url: SiteUrl) => Found | undefined {
  return (url) => bodies.get(toOutputPath(base, url));
}
