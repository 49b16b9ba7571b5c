import { describe, expect, test } from "vitest";
import { isCacheable, fileKindOf, CACHE_RULES } from "../../../src/client/serviceWorker/cacheRules.ts";

const SCOPE = "https://example.org/blog/";

describe("kind of a request", () => {
  test.each([
    ["manifest.metadata.json", "metadata"],
    ["manifest.summaries.1a2b3c4d.json", "summaries"],
    ["posts/%ED%95%9C%EA%B8%80/body.1a2b3c4d.json", "bodies"],
    ["body.1a2b3c4d.json", "bodies"],
    ["search/index.1a2b3c4d.json", "search"],
    ["assets/main.1a2b3c4d.js", "code"],
    ["assets/main.1a2b3c4d.js?import", "code"],
    ["assets/NotoSansKR.1a2b3c4d.woff2", "code"],
    ["assets/jar.1a2b3c4d.960.webp", "pictures"],
    ["assets/film.1a2b3c4d.mp4", undefined],
    ["assets/jquery.min.js", undefined],
    ["manifest.json", undefined],
    ["feed.xml", undefined],
    ["sw.js", undefined],
  ])("the file %s below the base path is of kind %s", (path, kind) => {
    expect(fileKindOf({ url: SCOPE + path, mode: "cors", destination: "" }, SCOPE)).toBe(kind);
  });

  test.each([
    [{ url: `${SCOPE}posts/a/?q=1`, mode: "navigate", destination: "document" }, "pages"],
    [{ url: `${SCOPE}img/a.png`, mode: "no-cors", destination: "image" }, "staticPictures"],
    [{ url: "https://example.org/posts/a/", mode: "navigate", destination: "document" }, undefined],
    [{ url: "https://example.org/assets/a.1a2b3c4d.js", mode: "cors", destination: "script" }, undefined],
    [{ url: "https://elsewhere.org/blog/a.png", mode: "no-cors", destination: "image" }, undefined],
  ] as const)("the request %j is of kind %s", (request, kind) => {
    expect(fileKindOf(request, SCOPE)).toBe(kind);
  });
});

describe("cacheable responses", () => {
  const response = (over: object, type = "application/json; charset=utf-8") => ({
    status: 200,
    type: "basic" as const,
    redirected: false,
    headers: new Headers({ "content-type": type }),
    ...over,
  });

  test.each([
    ["of the kind's type is cacheable", response({}), "bodies", true],
    ["of HTML instead of JSON is not cacheable", response({}, "text/html"), "bodies", false],
    ["of HTML instead of a script is not cacheable", response({}, "text/html"), "code", false],
    ["of a script is cacheable", response({}, "text/javascript"), "code", true],
    ["with nginx's type for scripts is cacheable", response({}, "application/javascript"), "code", true],
    ["with a status other than 200 is not cacheable", response({ status: 404 }), "bodies", false],
    ["of partial content is not cacheable", response({ status: 206 }, "image/png"), "pictures", false],
    [
      "from another origin is not cacheable",
      response({ type: "opaque", status: 0 }, "image/png"),
      "pictures",
      false,
    ],
    ["that was redirected is not cacheable", response({ redirected: true }, "text/html"), "pages", false],
    ["without a type is not cacheable", response({ headers: new Headers() }), "bodies", false],
  ] as const)("a response %s", (_, given, kind, isCached) => {
    expect(isCacheable(given, CACHE_RULES[kind])).toBe(isCached);
  });
});

test("every kind of file has a maximum count and a maximum age", () => {
  for (const { maxEntries, days } of Object.values(CACHE_RULES)) {
    expect(maxEntries).toBeGreaterThan(0);
    expect(maxEntries).toBeLessThanOrEqual(600);
    expect(days).toBeLessThanOrEqual(365);
  }
});
