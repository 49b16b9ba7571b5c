import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openOutputServers } from "../../support/build/outputServers.ts";
import { rawRequest } from "../../support/build/rawRequest.ts";

const servers = await openOutputServers();
afterAll(() => servers.close());

/** Targets relative to the base, with the expected status. For redirects, the third item is the location relative to the base. */
const TARGETS: [target: string, status: number, location?: string][] = [
  ["", 200],
  ["posts/a/", 200],
  ["posts/a", 301, "posts/a/"],
  ["posts/a?x=1&y=//evil.example", 301, "posts/a/?x=1&y=//evil.example"],
  ["posts/%ED%95%9C%EA%B8%80", 301, "posts/%ED%95%9C%EA%B8%80/"],
  [`posts/${encodeURIComponent("한글".normalize("NFD"))}`, 404],
  ["tags/c%23", 301, "tags/c%23/"],
  [".well-known/security.txt", 200],
  // Empty names, backslashes and their encodings, which could result in a protocol-relative URL.
  ["/evil.example/..%2fposts/a", 404],
  ["/evil.example/%2e%2e/posts/a", 301, "posts/a/"],
  ["/posts/a", 301, "posts/a/"],
  ["%2fposts/a", 404],
  ["%5cevil.example/..%2fposts/a", 404],
  ["\\evil.example/../posts/a", 404],
  ["posts%5ca", 404],
  ["posts%2fa", 404],
  // Targets outside the output folder, where `outside` and `site-elsewhere` are.
  ["../../outside", 404],
  ["..%2foutside", 404],
  ["%2e%2e/%2e%2e/outside", 404],
  ["posts/..%5c..%5coutside", 404],
  ["%252e%252e/outside", 404],
  ["%252e%252e%252foutside", 404],
  ["..%c0%afoutside", 404],
  ["../../site-elsewhere/posts/a", 404],
  // Dot segments that stay in the output folder.
  ["posts/../posts/./a", 301, "posts/a/"],
  ["posts/b/..", 404],
  // Control characters and malformed escapes.
  ["posts/a%00", 404],
  ["posts/a%00/index.html", 404],
  ["posts/a%0d%0aset-cookie:%20x=1", 404],
  ["posts/a%7f", 404],
  ["posts/%E0%A4%A", 404],
  ["%", 404],
  // Names that are similar to those of files, but not equal.
  ["posts/a%20", 404],
  ["posts/a.", 404],
  ["POSTS/a", 404],
  ["notes.txt/", 404],
  [`posts/${"a".repeat(4_000)}`, 404],
  // Hidden files, and files for hosts.
  [".git/config", 404],
  ["posts/../.git/config", 404],
  ["%2egit/config", 404],
  ["_headers", 404],
  ["_nginx.conf", 404],
  ["404.html", 404],
];

describe.each([
  ["npm start", "preview"],
  ["the dev server", "dev"],
  ["the server of the tests", "static"],
] as const)("%s", (_, start) => {
  describe.each(["/", "/blog/"])("with a site at %s", (base) => {
    let url = "";
    beforeAll(async () => {
      url = await servers[start](base);
    });

    test.each(TARGETS)("a server answers %j with %i", async (target, status, location) => {
      const { headers, ...response } = await rawRequest(url, base + target);
      expect(response.status).toBe(status);
      expect(headers["location"]).toBe(location === undefined ? undefined : base + location);
      expect(headers["set-cookie"]).toBeUndefined();
      expect(response.body).not.toMatch(/outside|hidden|for hosts/);
      expect(/the 404 page|Not found/.test(response.body)).toBe(status === 404);
    });
  });
});
