import { beforeEach, describe, expect, test, vi } from "vitest";
import { cacheName } from "../../../src/client/offline/cacheNames.ts";
import type { FileKind } from "../../../src/client/serviceWorker/cacheRules.ts";
import { isOwnContent } from "../../../src/client/serviceWorker/ownContent.ts";
import { createOwnContentPlugin } from "../../../src/client/serviceWorker/ownContentPlugin.ts";
import { hasStartPage, readStartPage } from "../../../src/client/serviceWorker/startPage.ts";
import { bodies, filesOf, manifest } from "../../support/build/fixtureManifest.ts";
import { memoryCaches } from "../../support/runner/memoryCaches.ts";
import { sitePage } from "../../support/corpus/sitePage.ts";

const OWNER = { scope: "https://example.org/blog/", site: "1a2b3c4d" };
const PAGE = sitePage(OWNER.site, "/blog/posts/a/");
const LOGIN = '<!doctype html><html><body><form action="/login"><input name="user"></form></body></html>';

const metadata = filesOf(manifest)["/manifest.metadata.json"] as object;
const body = bodies["/posts/second/body.00000000.json"];
const index = { version: 1, count: 1, texts: [["/blog/search/texts-0.1a2b3c4d.json", 0]] };

type Case = [name: string, kind: FileKind | "start", path: string, content: unknown, isOwn: boolean];
const cases: Case[] = [
  ["a page", "pages", "posts/a/", PAGE, true],
  ["a page with a query", "pages", "posts/a/?q=1", PAGE, true],
  ["a login page instead of a page", "pages", "posts/a/", LOGIN, false],
  ["a page of another site", "pages", "posts/a/", sitePage("5e6f7a8b", "/blog/posts/a/"), false],
  ["another page of the site", "pages", "posts/a/", sitePage(OWNER.site, "/blog/"), false],
  ["a page that is cut off", "pages", "posts/a/", PAGE.slice(0, -12), false],
  ["an empty page", "pages", "posts/a/", "", false],
  ["the start page", "start", "404.html", sitePage(OWNER.site, "/blog/~/"), true],
  ["a login page instead of the start page", "start", "404.html", LOGIN, false],
  ["the home page instead of the start page", "start", "404.html", sitePage(OWNER.site, "/blog/"), false],
  ["the metadata", "metadata", "manifest.metadata.json", metadata, true],
  ["a login page instead of the metadata", "metadata", "manifest.metadata.json", LOGIN, false],
  [
    "an error in JSON instead of the metadata",
    "metadata",
    "manifest.metadata.json",
    { error: "login" },
    false,
  ],
  [
    "metadata without a column",
    "metadata",
    "manifest.metadata.json",
    { ...metadata, posts: { slug: [] } },
    false,
  ],
  ["metadata of another version", "metadata", "manifest.metadata.json", { ...metadata, version: 9 }, false],
  [
    "metadata that is cut off",
    "metadata",
    "manifest.metadata.json",
    JSON.stringify(metadata).slice(0, -9),
    false,
  ],
  ["a body", "bodies", "posts/a/body.1a2b3c4d.json", body, true],
  ["a login page instead of a body", "bodies", "posts/a/body.1a2b3c4d.json", LOGIN, false],
  ["a body without its HTML", "bodies", "posts/a/body.1a2b3c4d.json", { slug: "a" }, false],
  ["a list instead of a body", "bodies", "posts/a/body.1a2b3c4d.json", [], false],
  ["null instead of a body", "bodies", "posts/a/body.1a2b3c4d.json", null, false],
  [
    "a body that is cut off",
    "bodies",
    "posts/a/body.1a2b3c4d.json",
    JSON.stringify(body).slice(0, -2),
    false,
  ],
  ["summaries", "summaries", "manifest.summaries.1a2b3c4d.json", ["one", "two"], true],
  ["an object instead of summaries", "summaries", "manifest.summaries.1a2b3c4d.json", { error: 1 }, false],
  ["the index of the search", "search", "search/index.1a2b3c4d.json", index, true],
  ["texts of the search", "search", "search/texts-0.1a2b3c4d.json", [{ blocks: ["a"], headings: [] }], true],
  ["terms of the search", "search", "search/terms-0.1a2b3c4d.json", { terms: "a", postings: "b" }, true],
  ["words of the search", "search", "search/words.1a2b3c4d.json", "a b", true],
  ["a login page instead of the search", "search", "search/index.1a2b3c4d.json", LOGIN, false],
  [
    "an error in JSON instead of the search",
    "search",
    "search/index.1a2b3c4d.json",
    { error: "login" },
    false,
  ],
  ["a message in JSON instead of texts", "search", "search/texts-0.1a2b3c4d.json", "a message", false],
  ["a message in JSON instead of the index", "search", "search/index.1a2b3c4d.json", "a message", false],
  ["an index instead of terms", "search", "search/terms-0.1a2b3c4d.json", index, false],
  ["code, of which only the type is checked", "code", "assets/a.1a2b3c4d.js", "work()", true],
];

const textOf = (content: unknown) =>
  typeof content === "string" && !content.startsWith("a ") ? content : JSON.stringify(content);

/** Creates a response like those that the service worker fetches from the site. */
function answer(content: unknown, kind: FileKind | "start"): Response {
  const type =
    kind === "pages" || kind === "start"
      ? "text/html"
      : kind === "code"
        ? "text/javascript"
        : "application/json";
  const response = new Response(textOf(content), { headers: { "content-type": type } });
  return Object.defineProperty(response, "type", { value: "basic" });
}

beforeEach(() => void vi.stubGlobal("caches", memoryCaches()));

test.each(cases)(
  "isOwnContent validates %s as a response of kind %s at %s",
  async (_name, kind, path, content, isOwn) => {
    const response = answer(content, kind);
    expect(await isOwnContent(kind, response, { url: OWNER.scope + path, owner: OWNER })).toBe(isOwn);
    // The validation does not consume the response.
    expect(await response.text()).toBe(textOf(content));
  },
);

const ofKinds = cases.filter(
  (each): each is [string, FileKind, string, unknown, boolean] => each[1] !== "start",
);

describe("the service worker", () => {
  const event = new Event("fetch") as never;

  test.each(ofKinds)(
    "the service worker caches %s, and returns it from the cache, only if it is content of the site",
    async (_name, kind, path, content, isOwn) => {
      const plugin = createOwnContentPlugin(kind, OWNER);
      const request = new Request(OWNER.scope + path);
      const stored = await plugin.cacheWillUpdate?.({ request, response: answer(content, kind), event });
      expect(stored !== null).toBe(isOwn);

      const name = cacheName(kind, OWNER);
      const cache = await caches.open(name);
      await cache.put(request, answer(content, kind));
      const cachedResponse = await cache.match(request);
      const used = await plugin.cachedResponseWillBeUsed?.({
        cacheName: name,
        request,
        event,
        ...(cachedResponse && { cachedResponse }),
      });
      expect(used === cachedResponse).toBe(isOwn);
      expect((await cache.match(request)) !== undefined).toBe(isOwn);
    },
  );

  test.each(ofKinds)(
    "the service worker returns %s from the network if it is a page for the reader or content of the site",
    async (_name, kind, path, content, isOwn) => {
      const { fetchDidSucceed } = createOwnContentPlugin(kind, OWNER);
      const response = answer(content, kind);
      const request = new Request(OWNER.scope + path);
      // If the plugin has no `fetchDidSucceed`, Workbox returns any fetched response.
      const passed = fetchDidSucceed?.({ request, response, event }) ?? response;
      const isPassed = Promise.resolve(passed).then(
        (each) => each === response,
        (cause: Error) => !cause.message.endsWith("the response is not content of this site"),
      );
      expect(await isPassed).toBe(kind === "pages" || isOwn);
    },
  );

  test("the service worker returns a response with an error status to the app, which reports it", async () => {
    const { fetchDidSucceed } = createOwnContentPlugin("bodies", OWNER);
    const response = new Response("Not found", { status: 404 });
    const request = new Request(`${OWNER.scope}posts/a/body.1a2b3c4d.json`);
    expect(await fetchDidSucceed?.({ request, response, event })).toBe(response);
  });

  test.each([
    ["of a login page", LOGIN, false],
    ["of another site", sitePage("5e6f7a8b", "/blog/~/"), false],
    ["that is cut off", sitePage(OWNER.site, "/blog/~/").slice(0, -9), false],
    ["of the site", sitePage(OWNER.site, "/blog/~/"), true],
  ])("the app starts from a cached start page %s: %s", async (_, html, isStarted) => {
    const cache = await caches.open(cacheName("start", OWNER));
    await cache.put(`${OWNER.scope}404.html?b1`, new Response(html));
    expect((await readStartPage(OWNER)) !== undefined).toBe(isStarted);
    expect(await hasStartPage(OWNER, "b1")).toBe(isStarted);
  });
});
