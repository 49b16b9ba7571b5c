import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPreview } from "../../../src/node/server/preview.ts";
import { openOutputServers } from "../../support/build/outputServers.ts";
import { rawRequest } from "../../support/build/rawRequest.ts";

const servers = await openOutputServers();
afterAll(() => servers.close());

let url = "";
let blog = "";
beforeAll(async () => {
  url = await servers.preview("/");
  blog = await servers.preview("/blog/");
});

test.each(["linked", "linked/", "linked/index.html", "linked/nothing", "linked.html"])(
  "the preview answers /%s, a symbolic link out of the output, like a missing page",
  async (target) => {
    const { status, headers, body } = await rawRequest(url, `/${target}`);
    expect([status, headers["location"], body]).toEqual([404, undefined, "the 404 page"]);
  },
);

test("the preview follows symbolic links to the output folder, and links inside it that don't leave it", async () => {
  expect((await rawRequest(url, "/inside/")).body).toBe("the post");
  const link = join(servers.folder, "linked-site");
  await symlink(join(servers.folder, "site"), link);
  expect((await rawRequest(await servers.preview("/", link), "/posts/a/")).body).toBe("the post");
});

test.each([
  ["http://evil.example/posts/a", 301],
  ["HTTPS://evil.example/posts/a/", 200],
  ["http://evil.example//posts/a", 301],
  ["http://evil.example", 200],
  ["*", 404],
  ["evil.example:443", 404],
  ["ftp://evil.example/posts/a", 404],
])(
  "the preview answers the request target %s with %i and does not redirect to another site",
  async (target, status) => {
    const response = await rawRequest(url, target);
    // Node's parser rejects some of them itself, with 400.
    expect([status, 400]).toContain(response.status);
    expect(response.headers["location"]).toBe(status === 301 ? "/posts/a/" : undefined);
  },
);

test.each([
  ["/", 301, "/blog/"],
  ["/index.html?x", 301, "/blog/?x"],
  ["/blog", 301, "/blog/"],
  ["//blog", 301, "/blog/"],
  ["/blogs/posts/a", 404, undefined],
  ["/posts/a", 404, undefined],
  ["/blog/../posts/a", 404, undefined],
  ["/%5cevil.example/", 404, undefined],
  ["/x/../blog/posts/a", 301, "/blog/posts/a/"],
])(
  "the preview of a site with a base answers %s above the base with %i",
  async (target, status, location) => {
    const response = await rawRequest(blog, target);
    expect([response.status, response.headers["location"]]).toEqual([status, location]);
  },
);

test("the preview has the base path of the pages in the output, unless another one is given", async () => {
  const outDir = join(servers.folder, "built");
  await mkdir(outDir);
  const template = await readFile("index.html", "utf8");
  const baseOf = async (base?: string) => {
    const server = await openPreview({ outDir, base, port: 0, isChosen: true });
    await server.close();
    return new URL(server.urls[0] ?? "").pathname;
  };
  expect(await baseOf()).toBe("/");
  await writeFile(join(outDir, "index.html"), template.replaceAll("%BASE_URL%", "/%EA%B8%80/blog/"));
  expect(await baseOf()).toBe("/%EA%B8%80/blog/");
  expect(await baseOf("/log/")).toBe("/log/");
});

test("the preview reports an output folder that can't be read, instead of answering 404", async () => {
  const loop = join(servers.folder, "loop");
  const broken = await servers.preview("/", loop);
  expect((await rawRequest(broken, "/posts/a/")).status).toBe(404);
  await symlink(loop, loop);
  const { status, body } = await rawRequest(broken, "/posts/a/");
  await rm(loop);
  expect(status).toBe(500);
  expect(body).toContain("The page can't be served; the terminal says why.");
});

test.each([
  ["/%5cblog/posts/a", "Not found. The site is served at /blog/"],
  ["/posts/nothing/", "Not found. The site is served at /blog/"],
  ["/blog/posts/nothing/", "the 404 page"],
  ["/blog/%5cposts", "the 404 page"],
])(
  "the preview of a site with a base sends the 404 page for %s only if that is below the base",
  async (target, text) => {
    expect((await rawRequest(blog, target)).body).toContain(text);
  },
);

test("the preview rejects unknown host names, to prevent DNS rebinding", async () => {
  expect((await rawRequest(url, "/posts/a", { headers: { host: "evil.example" } })).status).toBe(403);
});

test.each(["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])(
  "the preview answers %s with 405",
  async (method) => {
    const { status, headers } = await rawRequest(url, "/posts/a/", { method });
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
  },
);

test("the preview answers HEAD with the headers of GET and no body", async () => {
  const [head, whole] = [
    await rawRequest(url, "/posts/a/", { method: "HEAD" }),
    await rawRequest(url, "/posts/a/"),
  ];
  expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
  expect(whole.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  expect([head.status, head.body]).toEqual([200, ""]);
});

test("the preview serves empty files", async () => {
  const { status, headers, body } = await rawRequest(url, "/empty.txt");
  expect([status, headers["content-length"], body]).toEqual([200, "0", ""]);
});

test.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=0-99", 206, "0123456789", "bytes 0-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=-0", 416, "", "bytes */10"],
  ["bytes=4-2", 200, "0123456789", undefined],
  ["bytes=0-1,4-5", 200, "0123456789", undefined],
  ["lines=0-1", 200, "0123456789", undefined],
  ["bytes=-", 200, "0123456789", undefined],
])("the preview answers the range %s with %i", async (range, status, body, contentRange) => {
  const response = await rawRequest(url, "/notes.txt", { headers: { range } });
  expect(response).toMatchObject({ status, body });
  expect(response.headers["content-range"]).toBe(contentRange);
});

test("the preview answers 304 only to a client that has the current file", async () => {
  const { headers } = await rawRequest(url, "/notes.txt");
  const [etag = "", modified = ""] = [headers["etag"], headers["last-modified"]];
  const ask = async (conditions: Record<string, string>) =>
    (await rawRequest(url, "/notes.txt", { headers: conditions })).status;
  expect(await ask({ "if-none-match": etag })).toBe(304);
  expect(await ask({ "if-none-match": `"x", ${etag}` })).toBe(304);
  expect(await ask({ "if-none-match": "*" })).toBe(304);
  expect(await ask({ "if-modified-since": modified })).toBe(304);
  expect(await ask({ "if-none-match": '"x"', "if-modified-since": modified })).toBe(200);
  expect(await ask({ "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" })).toBe(200);
  expect(await ask({ "if-modified-since": "nonsense" })).toBe(200);
  expect(await ask({ range: "bytes=2-4", "if-range": etag })).toBe(200);
});
