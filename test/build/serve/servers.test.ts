import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { maru } from "../../../src/build/plugin.ts";
import { serveSite } from "../../../src/build/serve.ts";
import { serveOutputFile } from "../../../src/build/serve/servedFile.ts";
import { rawRequest } from "../../support/rawRequest.ts";
import { serveStatic } from "../../support/staticServer.ts";

const FILES: Record<string, string> = {
  "index.html": "the list",
  "404.html": "the 404 page",
  "posts/a/index.html": "the post",
  "posts/한글/index.html": "the Korean post",
  "tags/c#/index.html": "the tag",
  "notes.txt": "0123456789",
  "empty.txt": "",
  ".git/config": "hidden",
  ".well-known/security.txt": "a contact",
  _headers: "for hosts",
  "_nginx.conf": "for hosts",
};
const folder = await mkdtemp(join(tmpdir(), "maru-serve-"));
const outDir = join(folder, "site");
const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true })];
afterAll(() => Promise.all(closing.map((close) => close())));

async function serve(base: string, output: string): Promise<string> {
  const server = await preview({
    configFile: false,
    root: folder,
    base,
    build: { outDir: output },
    preview: { port: 0 },
    logLevel: "silent",
    plugins: [maru({ contentFolder: "content", siteUrl: undefined, drafts: false })],
  });
  closing.push(() => server.close());
  return server.resolvedUrls?.local[0] ?? "";
}

/** As the preview and its two look-alikes are started, by their names. */
const START: Record<string, (base: string) => Promise<string>> = {
  "npm start": (base) => serve(base, outDir),
  async "the dev server"(base) {
    const find = async (path: string) => {
      const contents = FILES[path];
      return contents === undefined || path === "_headers" || path === "_nginx.conf"
        ? undefined
        : serveOutputFile({ path, contents: () => contents });
    };
    const server: Server = createServer((request, response) => {
      // As Vite's middleware does.
      const url = request.url ?? "/";
      const below = url.startsWith(base) ? url.slice(base.length - 1) : url;
      void serveSite(Object.assign(request, { url: below }), response, { find, base, isBaseInUrl: false });
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  },
  async "the test server"(base) {
    const server = await serveStatic({ [base]: outDir });
    closing.push(() => server.close());
    return new URL(base, server.url).href;
  },
};

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(join(outDir, path, ".."), { recursive: true });
    await writeFile(join(outDir, path), text);
  }
  await cp(outDir, join(folder, "site-elsewhere"), { recursive: true });
  await mkdir(join(folder, "outside"));
  await writeFile(join(folder, "outside/index.html"), "outside");
  await symlink(join(folder, "outside"), join(outDir, "linked"));
  await symlink(join(folder, "outside/index.html"), join(outDir, "linked.html"));
  await symlink(join(outDir, "posts/a"), join(outDir, "inside"));
});

/** Targets below the base without their first slash, with the status and, of redirects, where they lead below the base. */
const TARGETS: [target: string, status: number, location?: string][] = [
  ["", 200],
  ["posts/a/", 200],
  ["posts/a", 301, "posts/a/"],
  ["posts/a?x=1&y=//evil.example", 301, "posts/a/?x=1&y=//evil.example"],
  ["posts/%ED%95%9C%EA%B8%80", 301, "posts/%ED%95%9C%EA%B8%80/"],
  [`posts/${encodeURIComponent("한글".normalize("NFD"))}`, 404],
  ["tags/c%23", 301, "tags/c%23/"],
  [".well-known/security.txt", 200],
  // Protocol-relative, by empty names, backslashes and what decodes to them.
  ["/evil.example/..%2fposts/a", 404],
  ["/evil.example/%2e%2e/posts/a", 301, "posts/a/"],
  ["/posts/a", 301, "posts/a/"],
  ["%2fposts/a", 404],
  ["%5cevil.example/..%2fposts/a", 404],
  ["\\evil.example/../posts/a", 404],
  ["posts%5ca", 404],
  ["posts%2fa", 404],
  // Out of the output, where `outside` and `site-elsewhere` are.
  ["../../outside", 404],
  ["..%2foutside", 404],
  ["%2e%2e/%2e%2e/outside", 404],
  ["posts/..%5c..%5coutside", 404],
  ["%252e%252e/outside", 404],
  ["%252e%252e%252foutside", 404],
  ["..%c0%afoutside", 404],
  ["../../site-elsewhere/posts/a", 404],
  // Dot segments that stay inside.
  ["posts/../posts/./a", 301, "posts/a/"],
  ["posts/b/..", 404],
  // Control characters and malformed escapes.
  ["posts/a%00", 404],
  ["posts/a%00/index.html", 404],
  ["posts/a%0d%0aset-cookie:%20x=1", 404],
  ["posts/a%7f", 404],
  ["posts/%E0%A4%A", 404],
  ["%", 404],
  // Names that are not those of a file.
  ["posts/a%20", 404],
  ["posts/a.", 404],
  ["POSTS/a", 404],
  ["notes.txt/", 404],
  [`posts/${"a".repeat(4_000)}`, 404],
  // Hidden files, and those for hosts.
  [".git/config", 404],
  ["posts/../.git/config", 404],
  ["%2egit/config", 404],
  ["_headers", 404],
  ["_nginx.conf", 404],
  ["404.html", 404],
];

describe.each(Object.keys(START).flatMap((name) => ["/", "/blog/"].map((base) => ({ name, base }))))(
  "$name with a site at $base",
  ({ name, base }) => {
    let url = "";
    beforeAll(async () => {
      url = (await START[name]?.(base)) ?? "";
    });

    test.each(TARGETS)("answers %j with %i", async (target, status, location) => {
      const { headers, ...response } = await rawRequest(url, base + target);
      expect(response.status).toBe(status);
      expect(headers["location"]).toBe(location === undefined ? undefined : base + location);
      expect(headers["set-cookie"]).toBeUndefined();
      expect(response.body).not.toMatch(/outside|hidden|for hosts/);
      expect(/the 404 page|Not found/.test(response.body)).toBe(status === 404);
    });
  },
);

describe("npm start", () => {
  let url = "";
  let blog = "";
  beforeAll(async () => {
    url = (await START["npm start"]?.("/")) ?? "";
    blog = (await START["npm start"]?.("/blog/")) ?? "";
  });

  test.each(["linked", "linked/", "linked/index.html", "linked/nothing", "linked.html"])(
    "answers /%s, a symbolic link out of the output, as a missing page",
    async (target) => {
      const { status, headers, body } = await rawRequest(url, `/${target}`);
      expect([status, headers["location"], body]).toEqual([404, undefined, "the 404 page"]);
    },
  );

  test("follows a symbolic link that stays in the output, and one to the output", async () => {
    expect((await rawRequest(url, "/inside/")).body).toBe("the post");
    await symlink(outDir, join(folder, "linked-site"));
    const linked = await serveStatic({ "/": join(folder, "linked-site") });
    closing.push(() => linked.close());
    expect((await rawRequest(linked.url, "/posts/a/")).body).toContain("the post");
  });

  test.each([
    ["http://evil.example/posts/a", 301],
    ["HTTPS://evil.example/posts/a/", 200],
    ["http://evil.example//posts/a", 301],
    ["http://evil.example", 200],
    ["*", 404],
    ["evil.example:443", 404],
    ["ftp://evil.example/posts/a", 404],
  ])("answers the request target %s with %i and leads nowhere else", async (target, status) => {
    const response = await rawRequest(url, target);
    // Node's parser refuses some of them by itself.
    expect([status, 400]).toContain(response.status);
    expect(response.headers["location"]).toBe(status === 301 ? "/posts/a/" : undefined);
  });

  test.each([
    ["/", 301, "/blog/"],
    ["/index.html?x", 301, "/blog/?x"],
    ["/blog", 301, "/blog/"],
    ["//blog", 301, "/blog/"],
    ["/blogs/posts/a", 404, undefined],
    ["/posts/a", 404, undefined],
    ["/blog/../posts/a", 404, undefined],
    ["/x/../blog/posts/a", 301, "/blog/posts/a/"],
  ])("with a base, answers %s above it with %i", async (target, status, location) => {
    const response = await rawRequest(blog, target);
    expect([response.status, response.headers["location"]]).toEqual([status, location]);
  });

  test("reports an output folder that can't be read, rather than calling every page missing", async () => {
    const loop = join(folder, "loop");
    const broken = await serve("/", loop);
    expect((await rawRequest(broken, "/posts/a/")).status).toBe(404);
    await symlink(loop, loop);
    const { status, body } = await rawRequest(broken, "/posts/a/");
    await rm(loop);
    expect(status).toBe(500);
    expect(body).toContain("The file can't be read");
  });

  test("refuses other host names, as those of a rebound DNS entry", async () => {
    expect((await rawRequest(url, "/posts/a", { headers: { host: "evil.example" } })).status).toBe(403);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])(
    "answers %s with 405",
    async (method) => {
      const { status, headers } = await rawRequest(url, "/posts/a/", { method });
      expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
    },
  );

  test("answers HEAD with the headers of GET and no body", async () => {
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

  test("has empty files", async () => {
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
  ])("answers the range %s with %i", async (range, status, body, contentRange) => {
    const response = await rawRequest(url, "/notes.txt", { headers: { range } });
    expect(response).toMatchObject({ status, body });
    expect(response.headers["content-range"]).toBe(contentRange);
  });

  test("answers 304 to a client that has the file, and only to that", async () => {
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
});
