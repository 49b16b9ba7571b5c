import { cacheName } from "../offline/cacheNames.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";

/** The page of the output that starts the app at any URL. */
const START_PAGE = "404.html";

/** Whether all files to start a build offline are cached. The start page is the last one. */
export async function hasStartPage(owner: Owner, build: string): Promise<boolean> {
  const cache = await caches.open(cacheName("start", owner));
  const url = urlOf(owner, build);
  const cached = await cache.match(url);
  return cached !== undefined && isOwnContent("start", cached, { url, owner });
}

/** Caches the start page of a build and removes that of other builds. Rejects when it is not available. */
export async function cacheStartPage(owner: Owner, build: string): Promise<void> {
  const page = await fetchStartPage(owner);
  const cache = await caches.open(cacheName("start", owner));
  const url = urlOf(owner, build);
  const previous = await cache.keys();
  await cache.put(url, page);
  await Promise.all(previous.filter((each) => each.url !== url).map((each) => cache.delete(each)));
}

/** Returns the cached start page, which is the response for uncached pages when offline. */
export async function readStartPage(owner: Owner): Promise<Response | undefined> {
  const cache = await caches.open(cacheName("start", owner));
  const url = owner.scope + START_PAGE;
  const cached = await cache.match(url, { ignoreSearch: true });
  return cached && (await isOwnContent("start", cached, { url, owner })) ? cached : undefined;
}

/** Fetches the start page. Builds a new response because some hosts send the page with status 404 or redirect it. */
async function fetchStartPage(owner: Owner): Promise<Response> {
  const url = owner.scope + START_PAGE;
  const response = await fetch(url, { cache: "no-cache" });
  if (!(await isOwnContent("start", response, { url, owner })))
    throw new Error(`${response.url}: expected the page that starts the app`);
  const headers = new Headers(response.headers);
  // They describe the compressed body.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(await response.text(), { headers });
}

function urlOf({ scope }: Owner, build: string): string {
  return `${scope}${START_PAGE}?${build}`;
}
