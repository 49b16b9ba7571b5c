import { HASHED_FILE } from "../../shared/urls/hashedFile.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";

/** How one kind of file is cached. */
export interface CacheRule {
  /**
   * Whether the network comes first and the cache is the fallback. Otherwise the name identifies the content,
   * and the cache comes first.
   */
  isNetworkFirst: boolean;
  /** Maximum number of files. The least recently used are evicted. */
  maxEntries: number;
  /** Days after which an unused file is evicted. */
  days: number;
  /** Required content type: an error page of a host must not replace a script. */
  type: RegExp;
  /** Whether the whole cache is cleared when the quota is exceeded: for large files that are not essential. */
  purgeOnQuotaError?: boolean;
}

/** 60 days: longer than a holiday. */
const TWO_MONTHS = 60;

/**
 * Caching rules by kind of file. Each kind has its own cache, so that none evicts another. When full, at usual
 * sizes: 4 MB each of pages and bodies, 1 MB of code, 10 MB of search files, 20 MB of images. Browsers allow a
 * multiple: https://developer.mozilla.org/en-US/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria
 */
export const CACHE_RULES = {
  /** 20 KB each, at most 60. */
  pages: { isNetworkFirst: true, maxEntries: 100, days: TWO_MONTHS, type: /^text\/html\b/ },
  metadata: { isNetworkFirst: true, maxEntries: 1, days: TWO_MONTHS, type: /json\b/ },
  /** Of this build and of some before it, which open pages may request. */
  summaries: { isNetworkFirst: false, maxEntries: 3, days: TWO_MONTHS, type: /json\b/ },
  bodies: { isNetworkFirst: false, maxEntries: 200, days: TWO_MONTHS, type: /json\b/ },
  /** The search prefetches up to 500 files. */
  search: {
    isNetworkFirst: false,
    maxEntries: 600,
    days: TWO_MONTHS,
    type: /json\b/,
    purgeOnQuotaError: true,
  },
  /** About 60 per build. A year, as in the HTTP headers: the code of a site that is not rebuilt does not change. */
  code: { isNetworkFirst: false, maxEntries: 250, days: 365, type: /javascript|^text\/css|font/ },
  /** About 200 KB each, the size of a photo at text width. */
  pictures: {
    isNetworkFirst: false,
    maxEntries: 100,
    days: TWO_MONTHS,
    type: /^image\//,
    purgeOnQuotaError: true,
  },
  /** Static files of the author, whose names contain no hash. */
  staticPictures: {
    isNetworkFirst: true,
    maxEntries: 50,
    days: TWO_MONTHS,
    type: /^image\//,
    purgeOnQuotaError: true,
  },
} satisfies Record<string, CacheRule>;

/** Name of a kind of file; part of the names of caches. */
export type FileKind = keyof typeof CACHE_RULES;

const HASHED_PATH = new RegExp(`^${HASHED_FILE}`);

/** Properties of a request that determine its kind. */
export type CachedRequest = Pick<Request, "url" | "mode" | "destination">;

/**
 * Returns the kind of file that a request is for; undefined for files that are not cached.
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
 * Whether a response may be cached: successful, from this origin and of the right type. A redirected page
 * cannot be served for another URL.
 */
export function isCacheable(
  { status, type, redirected, headers }: CheckedResponse,
  rule: CacheRule,
): boolean {
  return (
    status === 200 && type === "basic" && !redirected && rule.type.test(headers.get("content-type") ?? "")
  );
}
