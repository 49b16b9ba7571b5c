import { cacheName } from "../offline/cacheNames.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";

/** The page of the build that starts the app at any URL. */
const START_PAGE = "404.html";

/**
 * Whether the files with which a build starts offline were cached. Checks only the start page, which is cached last.
 */
export async function hasStartPage(owner: Owner, build: string): Promise<boolean> {
  const cache = await caches.open(cacheName("start", owner));
  const url = urlOf(owner, build);
  const cached = await cache.match(url);
  return cached !== undefined && isOwnContent("start", cached, { url, owner });
}

/**
 * Caches the start page of a build and removes those of other builds. Rejects if the start page is not available or not
 * valid.
 */
export async function cacheStartPage(owner: Owner, build: string): Promise<void> {
  const page = await fetchStartPage(owner);
  const cache = await caches.open(cacheName("start", owner));
  const url = urlOf(owner, build);
  const previous = await cache.keys();
  await cache.put(url, page);
  await Promise.all(previous.filter((each) => each.url !== url).map((each) => cache.delete(each)));
}

/**
 * Returns the cached start page, if it is valid. Used as the response for pages that are neither cached nor available
 * from the network.
 */
export async function readStartPage(owner: Owner): Promise<Response | undefined> {
  const cache = await caches.open(cacheName("start", owner));
  const url = owner.scope + START_PAGE;
  const cached = await cache.match(url, { ignoreSearch: true });
  return cached && (await isOwnContent("start", cached, { url, owner })) ? cached : undefined;
}

/** Fetches the start page. Creates a new response, because some hosts send the page with status 404 or a redirect. */
async function fetchStartPage(owner: Owner): Promise<Response> {
  const url = owner.scope + START_PAGE;
  const response = await fetch(url, { cache: "no-cache" });
  if (!(await isOwnContent("start", response, { url, owner })))
    throw new Error(`${response.url}: expected the page that starts the app`);
  const headers = new Headers(response.headers);
  // These headers describe the compressed body, but the new response is not compressed.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(await response.text(), { headers });
}

function urlOf({ scope }: Owner, build: string): string {
  return `${scope}${START_PAGE}?${build}`;
}
