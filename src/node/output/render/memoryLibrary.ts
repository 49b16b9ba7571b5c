import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import { createFilter, type Filter } from "../../../shared/listing/filter.ts";
import type { Library } from "../../../shared/listing/library.ts";
import type { Body, Manifest } from "../../../shared/manifest/schema.ts";

/** What pages are rendered from; plain but for the bodies. */
export interface RenderData {
  manifest: Manifest;
  /** Address of the index of the search, with base. */
  search: string;
  /** The body of a post or page, by the address that the manifest gives for it. */
  bodyOf(url: SiteUrl): Body | undefined;
}

/** The library of the prerender. */
export function createMemoryLibrary({ manifest, search, bodyOf }: RenderData): Library {
  let filter: Filter | undefined;
  return {
    manifest: async () => manifest,
    summaries: () => undefined,
    filter: async () => (filter ??= createFilter(manifest)),
    search: async () => search,
    body: async ({ body: url }) => {
      const body = bodyOf(url);
      if (!body) throw new Error(`The manifest names ${url}, which was not built.`);
      return body;
    },
  };
}

/** Finds the bodies of a site, or what is known of them, by their addresses. */
export function bodyFinder<Found>({
  base,
  bodies,
}: {
  base: string;
  bodies: ReadonlyMap<string, Found>;
}): (url: SiteUrl) => Found | undefined {
  return (url) => bodies.get(decodeURI(url.slice(base.length)));
}
