import { cacheName } from "../offline/cacheNames.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";

/** The page in the output that starts the app at whatever address it stands. */
const START_PAGE = "404.html";

/** Whether all that the app of a build needs to start was kept; the start page is the last of it. */
export async function hasStartPage(owner: Owner, build: string): Promise<boolean> {
  const cache = await caches.open(cacheName("start", owner));
  const url = urlOf(owner, build);
  const kept = await cache.match(url);
  return kept !== undefined && isOwnContent("start", kept, { url, owner });
}

/** Keeps the start page of a build in place of that of another. Rejects where it cannot be had. */
export async function cacheStartPage(owner: Owner, build: string): Promise<void> {
  const page = await fetchStartPage(owner);
  const cache = await caches.open(cacheName("start", owner));
  const url = urlOf(owner, build);
  const former = await cache.keys();
  await cache.put(url, page);
  await Promise.all(former.filter((each) => each.url !== url).map((each) => cache.delete(each)));
}

/** What answers at an address that is not kept, where there is no line. */
export async function readStartPage(owner: Owner): Promise<Response | undefined> {
  const cache = await caches.open(cacheName("start", owner));
  const url = owner.scope + START_PAGE;
  const kept = await cache.match(url, { ignoreSearch: true });
  return kept && (await isOwnContent("start", kept, { url, owner })) ? kept : undefined;
}

/** Some hosts answer its address with 404, some forward it: a new answer is made, which may stand at any address. */
async function fetchStartPage(owner: Owner): Promise<Response> {
  const url = owner.scope + START_PAGE;
  const answer = await fetch(url, { cache: "no-cache" });
  if (!(await isOwnContent("start", answer, { url, owner })))
    throw new Error(`${answer.url}: expected the page that starts the app`);
  const headers = new Headers(answer.headers);
  // Of the bytes on the line, which the text is no longer.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(await answer.text(), { headers });
}

function urlOf({ scope }: Owner, build: string): string {
  return `${scope}${START_PAGE}?${build}`;
}
