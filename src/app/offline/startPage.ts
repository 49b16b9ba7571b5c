import { cacheName } from "./cacheNames.ts";

/** The page in the output that starts the app at whatever address it stands. */
const START_PAGE = "404.html";

/** What its HTML must hold, whatever status it comes with. */
const ROOT = 'id="maru-root"';

/** Whether all that the app of a build needs to start was kept; the start page is the last of it. */
export async function hasStartPage(scope: string, build: string): Promise<boolean> {
  const cache = await caches.open(cacheName("start", scope));
  return (await cache.match(addressOf(scope, build))) !== undefined;
}

/** Keeps the start page of a build in place of that of another. Rejects where it cannot be had. */
export async function keepStartPage(scope: string, build: string): Promise<void> {
  const { url, headers, html } = await fetchStartPage(scope);
  if (!html.includes(ROOT)) throw new Error(`${url}: expected the page that starts the app`);
  const cache = await caches.open(cacheName("start", scope));
  const former = await cache.keys();
  await cache.put(addressOf(scope, build), new Response(html, { headers }));
  await Promise.all(
    former.filter((each) => each.url !== addressOf(scope, build)).map((each) => cache.delete(each)),
  );
}

/** What answers at an address that is not kept, where there is no line. */
export async function readStartPage(scope: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName("start", scope));
  return cache.match(scope + START_PAGE, { ignoreSearch: true });
}

/** Some hosts answer its address with 404, some forward it: a new answer is made, which may stand at any address. */
async function fetchStartPage(scope: string) {
  const answer = await fetch(scope + START_PAGE, { cache: "no-cache" });
  const headers = new Headers(answer.headers);
  // Of the bytes on the line, which the text is no longer.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return { url: answer.url, headers, html: await answer.text() };
}

function addressOf(scope: string, build: string): string {
  return `${scope}${START_PAGE}?${build}`;
}
