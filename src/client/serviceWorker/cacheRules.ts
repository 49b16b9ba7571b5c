import { HASHED_FILE } from "../../shared/urls/hashedFile.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";

/** How one kind of file is cached. */
export interface CacheRule {
  /**
   * Whether the worker requests the file from the network first and uses the cache as the fallback. If false, the file
   * name identifies the content, and the worker uses the cache first.
   */
  isNetworkFirst: boolean;
  /** Maximum number of files. The least recently used files are evicted. */
  maxEntries: number;
  /** Number of days after which an unused file is evicted. */
  days: number;
  /**
   * Pattern of the required content type. Prevents, for example, that an HTML error page of a host is cached as a
   * script.
   */
  type: RegExp;
  /**
   * Whether to delete the entire cache of this kind if the storage quota is exceeded. For large files that are not
   * essential.
   */
  purgeOnQuotaError?: boolean;
}

/** Lifetime of most unused files, in days: longer than a usual holiday. */
const TWO_MONTHS = 60;

/**
 * Caching rules by kind of file. Each kind has a separate cache, so that files of one kind do not evict those of
 * another. Usual sizes of full caches: 4 MB of pages, 4 MB of bodies, 1 MB of code, 10 MB of search files, 20 MB of
 * images. Browsers allow several times as much:
 * https://developer.mozilla.org/en-US/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria
 */
export const CACHE_RULES = {
  /** HTML pages, usually 20 to 60 KB each. */
  pages: { isNetworkFirst: true, maxEntries: 100, days: TWO_MONTHS, type: /^text\/html\b/ },
  metadata: { isNetworkFirst: true, maxEntries: 1, days: TWO_MONTHS, type: /json\b/ },
  /** Summaries of this build and of up to two previous builds: pages of these builds may still be open. */
  summaries: { isNetworkFirst: false, maxEntries: 3, days: TWO_MONTHS, type: /json\b/ },
  bodies: { isNetworkFirst: false, maxEntries: 200, days: TWO_MONTHS, type: /json\b/ },
  /** Search files. The search prefetches at most 500 of them, which fit into the cache. */
  search: {
    isNetworkFirst: false,
    maxEntries: 600,
    days: TWO_MONTHS,
    type: /json\b/,
    purgeOnQuotaError: true,
  },
  /**
   * Scripts, styles and fonts, about 60 per build. They are evicted after a year without use, and the HTTP headers allow
   * caching for a year, too: a site that is not rebuilt always uses the same code.
   */
  code: { isNetworkFirst: false, maxEntries: 250, days: 365, type: /javascript|^text\/css|font/ },
  /** Images with a hash in their name, about 200 KB each: the size of a photo at text width. */
  pictures: {
    isNetworkFirst: false,
    maxEntries: 100,
    days: TWO_MONTHS,
    type: /^image\//,
    purgeOnQuotaError: true,
  },
  /** Images that the author publishes as static files, whose names contain no hash. */
  staticPictures: {
    isNetworkFirst: true,
    maxEntries: 50,
    days: TWO_MONTHS,
    type: /^image\//,
    purgeOnQuotaError: true,
  },
} satisfies Record<string, CacheRule>;

/** Kind of file. Part of the cache name. */
export type FileKind = keyof typeof CACHE_RULES;

const HASHED_PATH = new RegExp(`^${HASHED_FILE}`);

/** Properties of a request that determine the kind of file. */
export type CachedRequest = Pick<Request, "url" | "mode" | "destination">;

/**
 * Returns the kind of the requested file. Returns `undefined` if the worker does not cache such files.
 * @param scope URL of the site, with origin and base path.
 */
export function fileKindOf({ url, mode, destination }: CachedRequest, scope: string): FileKind | undefined {
  if (!url.startsWith(scope)) return undefined;
  if (mode === "navigate") return "pages";
  const path = url.slice(scope.length).replace(/[?#].*/, "");
  if (path === METADATA_FILE) return "metadata";
  if (!HASHED_PATH.test(path)) return destination === "image" ? "staticPictures" : undefined;
  if (path.startsWith("manifest.summaries.")) return "summaries";
  if (/(?:^|\/)body\.[^/]*$/.test(path)) return "bodies";
  if (path.endsWith(".json")) return path.startsWith("search/") ? "search" : undefined;
  if (/\.(?:js|css|woff2)$/.test(path)) return "code";
  return /\.(?:avif|webp|png|jpe?g|gif|svg)$/.test(path) ? "pictures" : undefined;
}

type CheckedResponse = Pick<Response, "status" | "type" | "redirected" | "headers">;

/**
 * Whether a response may be cached: it must be successful, from this origin and of the required type. Redirected
 * responses are not cached, because browsers reject them as responses to a navigation.
 */
export function isCacheable(
  { status, type, redirected, headers }: CheckedResponse,
  rule: CacheRule,
): boolean {
  return (
    status === 200 && type === "basic" && !redirected && rule.type.test(headers.get("content-type") ?? "")
  );
}
