import { beforeEach, expect, test, vi } from "vitest";
import { cacheName } from "../../../src/client/offline/cacheNames.ts";
import { createPrecache } from "../../../src/client/serviceWorker/precache.ts";
import { type FileKind, CACHE_RULES } from "../../../src/client/serviceWorker/cacheRules.ts";
import { hasStartPage, readStartPage } from "../../../src/client/serviceWorker/startPage.ts";
import type { Strategies } from "../../../src/client/serviceWorker/strategies.ts";
import type { ExtendableEvent } from "../../../src/client/serviceWorker/workerScope.ts";
import { bodies, filesOf, manifest } from "../../support/build/fixtureManifest.ts";
import { memoryCaches } from "../../support/runner/memoryCaches.ts";
import { sitePage } from "../../support/corpus/sitePage.ts";

const SCOPE = "https://example.org/";
const OWNER = { scope: SCOPE, site: "1a2b3c4d" };
const START = sitePage(OWNER.site, "/~/");
const event = new Event("message") as ExtendableEvent;
const files = {
  site: OWNER.site,
  build: "b1",
  start: ["assets/main.1a2b3c4d.js", "manifest.metadata.json", ""],
  search: ["search/index.1a2b3c4d.json"],
};

let answers: Record<string, Response>;
let requested: string[];

beforeEach(() => {
  answers = { "404.html": new Response(START, { status: 404, headers: { "content-encoding": "br" } }) };
  requested = [];
  vi.stubGlobal("caches", memoryCaches());
  vi.stubGlobal("fetch", async (url: string) => answers[url.slice(SCOPE.length)] ?? Response.error());
});

/** Content of the site by path below its base. */
function contentOf(path: string): string {
  if (path === "" || path.endsWith("/")) return sitePage(OWNER.site, `/${path}`);
  const data = filesOf(manifest)[`/${path}`] ?? bodies[`/${path}`];
  if (data) return JSON.stringify(data);
  return path.startsWith("search/") ? JSON.stringify({ version: 1, count: 0, texts: [] }) : "";
}

/** Creates strategies that record the requests and cache every response with status 200. */
const strategies = Object.fromEntries(
  Object.keys(CACHE_RULES).map((kind) => {
    const handleAll = ({ request }: { request: Request }) => {
      const path = request.url.slice(SCOPE.length);
      requested.push(`${kind}: ${path}`);
      const response = answers[path] ?? new Response(contentOf(path));
      const put = async () =>
        (await caches.open(cacheName(kind as FileKind, OWNER))).put(request.url, response.clone());
      return [Promise.resolve(response), response.ok ? put() : Promise.resolve()];
    };
    return [kind, { handleAll }];
  }),
) as unknown as Strategies;

const precacheWith = (canPrefetch: boolean) =>
  createPrecache({ owner: OWNER, files, strategies, canPrefetch: () => canPrefetch });

test("the start files are cached once per build, and the start page is cached last as a response of status 200", async () => {
  const precache = precacheWith(true);
  await precache.cacheStart(event);
  expect(requested).toEqual(["code: assets/main.1a2b3c4d.js", "metadata: manifest.metadata.json", "pages: "]);
  const start = await readStartPage(OWNER);
  expect([start?.status, start?.headers.get("content-encoding"), await start?.text()]).toEqual([
    200,
    null,
    START,
  ]);
  await precache.cacheStart(event);
  expect(requested).toHaveLength(3);
});

test("the search files of each build are cached if the reader has searched before", async () => {
  await (await caches.open(cacheName("search", OWNER))).put(`${SCOPE}search/index.0.json`, new Response("1"));
  await precacheWith(true).cacheStart(event);
  expect(requested).toContain("search: search/index.1a2b3c4d.json");
});

test("nothing is prefetched on a slow connection", async () => {
  await precacheWith(false).cacheStart(event);
  expect(requested).toEqual([]);
  expect(await readStartPage(OWNER)).toBeUndefined();
});

test.each([
  ["assets/main.1a2b3c4d.js", new Response("", { status: 404 }), "the server answered 404"],
  ["404.html", new Response("<p>Sign in to this network"), "expected the page that starts the app"],
  ["404.html", new Response(sitePage("5e6f7a8b", "/~/")), "expected the page that starts the app"],
  ["404.html", new Response(START.slice(0, -20)), "expected the page that starts the app"],
  ["", new Response("<p>Sign in to this network</p></html>"), "the response is not content of this site"],
  ["manifest.metadata.json", new Response("<p>Sign in"), "the response is not content of this site"],
  ["manifest.metadata.json", new Response('{"error":"login"}'), "the response is not content of this site"],
])(
  "if /%s is not available or not valid, the start files do not count as cached",
  async (path, response, message) => {
    answers[path] = response;
    await expect(precacheWith(true).cacheStart(event)).rejects.toThrow(message);
    expect(await hasStartPage(OWNER, "b1")).toBe(false);
  },
);

test("a visit caches the page, the files that it loaded, and the body that the app would fetch for the page", async () => {
  const precache = precacheWith(true);
  await precache.cacheStart(event);
  requested = [];
  await precache.storeVisit(event, {
    page: `${SCOPE}posts/second/?from=feed#part`,
    loaded: [
      `${SCOPE}assets/a.1a2b3c4d.webp`,
      `${SCOPE}manifest.metadata.json`,
      "https://elsewhere.org/a.png",
    ],
  });
  expect(requested).toEqual([
    "pages: posts/second/",
    "pictures: assets/a.1a2b3c4d.webp",
    "bodies: posts/second/body.00000000.json",
  ]);
});
