import { beforeEach, expect, test, vi } from "vitest";
import { cacheName } from "../../../src/app/offline/cacheNames.ts";
import { createKeeper } from "../../../src/app/offline/keeper.ts";
import { KINDS } from "../../../src/app/offline/kinds.ts";
import { hasStartPage, readStartPage } from "../../../src/app/offline/startPage.ts";
import type { Strategies } from "../../../src/app/offline/strategies.ts";
import type { LastingEvent } from "../../../src/app/offline/workerScope.ts";
import { filesOf, manifest } from "../../support/fixtureManifest.ts";
import { memoryCaches } from "../../support/memoryCaches.ts";

const SCOPE = "https://example.org/";
const START = '<div id="maru-root"></div>';
const event = new Event("message") as LastingEvent;
const files = {
  build: "b1",
  start: ["assets/main.1a2b3c4d.js", "manifest.metadata.json", ""],
  search: ["search/index.1a2b3c4d.json"],
};

let answers: Record<string, Response>;
let asked: string[];

beforeEach(() => {
  answers = { "404.html": new Response(START, { status: 404, headers: { "content-encoding": "br" } }) };
  asked = [];
  vi.stubGlobal("caches", memoryCaches());
  vi.stubGlobal("fetch", async (url: string) => answers[url.slice(SCOPE.length)] ?? Response.error());
});

/** Strategies that tell what they were asked for, and keep it. */
const strategies = Object.fromEntries(
  Object.keys(KINDS).map((kind) => {
    const handleAll = ({ request }: { request: Request }) => {
      const path = request.url.slice(SCOPE.length);
      asked.push(`${kind}: ${path}`);
      const answer = answers[path] ?? new Response(JSON.stringify(filesOf(manifest)[`/${path}`] ?? null));
      const put = async () =>
        (await caches.open(cacheName("metadata", SCOPE))).put(request.url, answer.clone());
      return [Promise.resolve(answer), kind === "metadata" ? put() : Promise.resolve()];
    };
    return [kind, { handleAll }];
  }),
) as unknown as Strategies;

const keeperOn = (isGoodLine: boolean) =>
  createKeeper({ scope: SCOPE, files, strategies, isGoodLine: () => isGoodLine });

test("what the app needs to start is kept once a build, the start page last, as an answer of its own", async () => {
  const keeper = keeperOn(true);
  await keeper.keepStart(event);
  expect(asked).toEqual(["code: assets/main.1a2b3c4d.js", "metadata: manifest.metadata.json", "pages: "]);
  const start = await readStartPage(SCOPE);
  expect([start?.status, start?.headers.get("content-encoding"), await start?.text()]).toEqual([
    200,
    null,
    START,
  ]);
  await keeper.keepStart(event);
  expect(asked).toHaveLength(3);
});

test("one who has searched gets the search of each build", async () => {
  await (await caches.open(cacheName("search", SCOPE))).put(`${SCOPE}search/index.0.json`, new Response("1"));
  await keeperOn(true).keepStart(event);
  expect(asked).toContain("search: search/index.1a2b3c4d.json");
});

test("on a slow line nothing is kept ahead", async () => {
  await keeperOn(false).keepStart(event);
  expect(asked).toEqual([]);
  expect(await readStartPage(SCOPE)).toBeUndefined();
});

test.each([
  ["assets/main.1a2b3c4d.js", new Response("", { status: 404 }), "the server answered 404"],
  ["404.html", new Response("<p>Sign in to this network"), "expected the page that starts the app"],
])("where %s cannot be had, the start is not taken to be kept", async (path, answer, message) => {
  answers[path] = answer;
  await expect(keeperOn(true).keepStart(event)).rejects.toThrow(message);
  expect(await hasStartPage(SCOPE, "b1")).toBe(false);
});

test("of a visit the page is kept, what it loaded, and the text that the app would fetch of it", async () => {
  const keeper = keeperOn(true);
  await keeper.keepStart(event);
  asked = [];
  await keeper.keepVisit(event, {
    page: `${SCOPE}posts/second/?from=feed#part`,
    loaded: [
      `${SCOPE}assets/a.1a2b3c4d.webp`,
      `${SCOPE}manifest.metadata.json`,
      "https://elsewhere.org/a.png",
    ],
  });
  expect(asked).toEqual([
    "pages: posts/second/",
    "pictures: assets/a.1a2b3c4d.webp",
    "bodies: posts/second/body.00000000.json",
  ]);
});
