import { findByUrl } from "../../shared/urls/aliases.ts";
import { decodeMetadata } from "../../shared/manifest/decodeMetadata.ts";
import type { StartFiles } from "../../shared/manifest/startFiles.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";
import { HttpError } from "../data/httpError.ts";
import { cacheName } from "../offline/cacheNames.ts";
import { type FileKind, fileKindOf, CACHE_RULES } from "./cacheRules.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";
import { hasStartPage, cacheStartPage } from "./startPage.ts";
import type { Strategies } from "./strategies.ts";
import type { ExtendableEvent } from "./workerScope.ts";

interface PrecacheOptions {
  owner: Owner;
  files: StartFiles;
  strategies: Strategies;
  /** Whether files may be fetched before they are requested. */
  canPrefetch: () => boolean;
}

/**
 * Caches files that pages do not request from the worker, such as those that were loaded before the worker was active.
 */
export interface Precache {
  /**
   * Caches the files that the app needs to start offline. Does nothing if they are cached or prefetching is not
   * allowed. Rejects if a file is not available.
   */
  cacheStart(event: ExtendableEvent): Promise<void>;
  /** Caches a page, the files it has loaded, and the body that the app loads instead of the page. */
  storeVisit(event: ExtendableEvent, visit: { page: string; loaded: readonly string[] }): Promise<void>;
}

/** Creates the functions that fill the caches of a site. */
export function createPrecache({ owner, files, strategies, canPrefetch }: PrecacheOptions): Precache {
  const { scope } = owner;
  let starting: Promise<void> | undefined;

  /** Returns the cached response for a URL, if it is valid. */
  async function findCached(kind: FileKind, url: string): Promise<Response | undefined> {
    const cached = await caches.match(url, { cacheName: cacheName(kind, owner), ignoreVary: true });
    return cached && (await isOwnContent(kind, cached, { url, owner })) ? cached : undefined;
  }

  function kindAt(url: string): FileKind | undefined {
    return url === scope ? "pages" : fileKindOf({ url, mode: "cors", destination: "" }, scope);
  }

  /**
   * Gets a file with the strategy of its kind and waits until it is stored. Does nothing if the file has no kind.
   * Rejects if the status is not 2xx.
   */
  async function cacheFile(event: ExtendableEvent, url: string): Promise<void> {
    const kind = kindAt(url);
    if (!kind) return;
    // The HTTP cache may contain a response of the previous build: GitHub Pages allows caching for ten minutes.
    const request = new Request(url, { cache: CACHE_RULES[kind].isNetworkFirst ? "no-cache" : "default" });
    const [response, cached] = strategies[kind].handleAll({ event, request });
    const { ok, status } = await response;
    await cached;
    if (!ok) throw new HttpError(url, status);
  }

  /** Caches a file that the app needs to start. Rejects if the response is not content of the site. */
  async function cacheNeeded(event: ExtendableEvent, url: string): Promise<void> {
    await cacheFile(event, url);
    const kind = kindAt(url);
    if (kind && !(await findCached(kind, url)))
      throw new Error(`${url}: the response is not content of this site`);
  }

  async function fetchStart(event: ExtendableEvent): Promise<void> {
    const { build, start, search } = files;
    if (!canPrefetch() || (await hasStartPage(owner, build))) return;
    const hasSearched = (await (await caches.open(cacheName("search", owner))).keys()).length > 0;
    // Sequentially, to leave bandwidth for the reader.
    for (const path of [...start, ...(hasSearched ? search : [])]) await cacheNeeded(event, scope + path);
    await cacheStartPage(owner, build);
  }

  /** Caches the body of the post or standing page at a URL. The app loads this body instead of the page. */
  async function cacheBody(event: ExtendableEvent, page: URL): Promise<void> {
    const metadata = await findCached("metadata", scope + METADATA_FILE);
    if (!metadata) return;
    const { manifest } = await decodeMetadata(await metadata.json(), new URL(scope).pathname);
    const found = findByUrl([...manifest.posts, ...manifest.pages], page.pathname);
    if (found) await cacheFile(event, new URL(found.body, scope).href);
  }

  return {
    cacheStart(event) {
      starting ??= fetchStart(event).finally(() => (starting = undefined));
      return starting;
    },
    async storeVisit(event, { page, loaded }) {
      const pageUrl = new URL(page);
      pageUrl.search = pageUrl.hash = "";
      if (!(await findCached("pages", pageUrl.href))) {
        // Prefers the response in the HTTP cache, even if it is stale: the browser has just loaded this page.
        const request = new Request(pageUrl, { cache: "force-cache" });
        await Promise.all(strategies.pages.handleAll({ event, request }));
      }
      for (const url of loaded) {
        if (url !== scope + METADATA_FILE) await cacheFile(event, url).catch(() => undefined);
      }
      await cacheBody(event, pageUrl);
    },
  };
}
