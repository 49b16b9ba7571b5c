import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nginxConfiguration } from "../../src/node/output/emitters/hosts/nginxConfiguration.ts";
import { type Answer, ask } from "../support/nginx/ask.ts";
import { findNginx } from "../support/nginx/findNginx.ts";
import { startNginx } from "../support/nginx/startNginx.ts";
import { openPages } from "../support/page/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();
const nginx = await findNginx();
if (typeof nginx === "string") console.warn(`The tests of nginx are skipped. ${nginx}`);
else if (!nginx.brotli) console.warn("nginx has no module for brotli here: .br files are not tested.");

const korean = encodeURIComponent("한글-주소");
const decomposed = encodeURIComponent("한글-주소".normalize("NFD"));
const IMMUTABLE = "public, max-age=31536000, immutable";

/** A folder that contains the output of the site `blog` in a folder `blog`. */
const parent = await mkdtemp(join(tmpdir(), "maru-hosted-"));
await symlink(blog.folder, join(parent, "blog"));
afterAll(() => rm(parent, { recursive: true }));

describe.skipIf(typeof nginx === "string").each([
  { base: "/", folder: root.folder },
  { base: "/blog/", folder: blog.folder },
])("nginx with the site at $base", ({ base, folder }) => {
  let origin = "";
  let stop = async () => {};
  beforeAll(async () => {
    if (typeof nginx === "string") return;
    const configuration = await readFile(join(folder, "_nginx.conf"), "utf8");
    ({ url: origin, stop } = await startNginx(nginx, {
      root: base === "/" ? folder : parent,
      configuration,
    }));
  });
  afterAll(() => stop());
  const get = (path: string, options?: Parameters<typeof ask>[2]): Promise<Answer> =>
    ask(origin, base + path, options);
  const hashed = (folderOfFile: string, pattern: RegExp) =>
    readdirSync(join(folder, folderOfFile)).find((name) => pattern.test(name)) ?? "";

  test.each(["", "posts/the-long-road/", `posts/${korean}/`, "posts/한글-주소/", "tags/", "about/"])(
    "/%s opens",
    async (path) => {
      const { status, headers, body } = await get(Buffer.from(path).toString("latin1"));
      expect(status).toBe(200);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(body.toString()).toContain("<h1");
    },
  );

  test.each([
    ["posts/the-long-road", "posts/the-long-road/"],
    ["posts/the-long-road?from=chat", "posts/the-long-road/?from=chat"],
    [`posts/${korean}`, `posts/${korean}/`],
    ["about", "about/"],
  ])("/%s redirects to the URL with a trailing slash", async (path, canonical) => {
    const { status, headers } = await get(path);
    expect(status).toBe(301);
    expect(headers.location).toBe(base + canonical);
  });

  test.each([
    "posts/nowhere/",
    "nowhere",
    `posts/${decomposed}/`,
    "posts/the-long-road/nowhere.png",
    "assets/gone.1a2b3c4d.js",
    "404.html",
  ])("/%s has status 404, the content of the 404 page and Cache-Control: no-cache", async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body.equals(readFileSync(join(folder, "404.html")))).toBe(true);
  });

  test.each(["posts/%E0%A4%A", "%", "posts/%ZZ/"])(
    "/%s is a malformed path, with status 400 and the content of the 404 page",
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(400);
      expect(body.equals(readFileSync(join(folder, "404.html")))).toBe(true);
    },
  );

  test.each(["_headers", "_nginx.conf", "_redirects", ".nojekyll", "posts/.hidden"])(
    "/%s is a file for hosts or a hidden file, with status 404",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test("the response to a request for a folder without a page has status 404", async () => {
    expect((await get("assets/")).status).toBe(404);
  });

  test("the app on the 404 page opens the post of a decomposed (NFD) URL and replaces it by the canonical URL", async () => {
    const page = await open();
    const response = await page.goto(`${origin}${base}posts/${decomposed}/`);
    expect(response?.status).toBe(404);
    await page.getByRole("heading", { level: 1, name: "한글 주소를 가진 글" }).waitFor();
    await page.waitForUrl(`${origin}${base}posts/${korean}/`);
  });

  test.each([
    ["index.html", "no-cache"],
    ["posts/the-long-road/", "no-cache"],
    ["manifest.json", "no-cache"],
    ["manifest.metadata.json", "no-cache"],
    ["manifest.webmanifest", "no-cache"],
    ["icon.svg", "no-cache"],
    [`assets/${hashed("assets", /^main\..*\.js$/)}`, IMMUTABLE],
    [`assets/${hashed("assets", /\.svg$/)}`, IMMUTABLE],
    [`posts/the-long-road/${hashed("posts/the-long-road", /^body\..*\.json$/)}`, IMMUTABLE],
    [hashed("", /^manifest\.summaries\..*\.json$/), IMMUTABLE],
  ])("/%s has Cache-Control: %s and the security headers", async (path, cache) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    const policy = path.endsWith(".svg")
      ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
      : "frame-ancestors 'none'";
    expect(headers).toMatchObject({
      "cache-control": cache,
      etag: expect.stringMatching(/./) as string,
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
  });

  test.each([
    ["manifest.json", "application/json; charset=utf-8"],
    ["manifest.webmanifest", "application/manifest+json"],
    ["icon.svg", "image/svg+xml"],
    ["favicon.ico", "image/x-icon"],
    ["icon-192.png", "image/png"],
    [`assets/${hashed("assets", /^main\..*\.js$/)}`, "application/javascript; charset=utf-8"],
  ])("/%s has the content type %s", async (path, type) => {
    expect((await get(path)).headers["content-type"]).toBe(type);
  });

  test.each([
    ["manifest.json", "*"],
    ["manifest.schema.json", "*"],
    ["posts/the-long-road/index.md", "*"],
    ["manifest.metadata.json", undefined],
    ["posts/the-long-road/", undefined],
  ])("/%s has Access-Control-Allow-Origin: %s and the security headers", async (path, origins) => {
    const { headers } = await get(path);
    expect(headers["access-control-allow-origin"]).toBe(origins);
    expect(headers).toMatchObject({ "cache-control": "no-cache", "x-content-type-options": "nosniff" });
  });

  const brotli = typeof nginx !== "string" && nginx.brotli ? [["br", brotliDecompressSync] as const] : [];
  describe.each([["gzip", gunzipSync] as const, ...brotli])(
    "a response to Accept-Encoding: %s",
    (encoding, decode) => {
      test.each([
        ["posts/the-long-road/", "posts/the-long-road/index.html"],
        ["manifest.schema.json", "manifest.schema.json"],
        [`assets/${hashed("assets", /^main\..*\.js$/)}`, `assets/${hashed("assets", /^main\..*\.js$/)}`],
      ])("/%s is sent from the file that the build compressed", async (path, file) => {
        const { headers, body } = await get(path, { encoding });
        const bytes = await readFile(join(folder, file));
        expect(headers["content-encoding"]).toBe(encoding);
        expect(headers.vary).toBe("Accept-Encoding");
        expect(headers["content-type"]).toMatch(/; charset=utf-8$/);
        expect(body.length).toBeLessThan(bytes.length);
        expect(decode(body).equals(bytes)).toBe(true);
      });

      test("a file that is not text is not compressed", async () => {
        const { headers, body } = await get("icon-512.png", { encoding });
        expect(headers["content-encoding"]).toBeUndefined();
        expect(body.equals(await readFile(join(folder, "icon-512.png")))).toBe(true);
      });
    },
  );

  test("a HEAD request has the headers of a GET request and no body", async () => {
    const [head, whole] = await Promise.all([
      get("posts/the-long-road/", { method: "HEAD" }),
      get("posts/the-long-road/"),
    ]);
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
  });
});

describe.skipIf(typeof nginx === "string")("nginx with redirects", () => {
  const at = (path: string) => `/blog${path}`;
  const redirects = [
    { from: at("/2019/old.html"), to: at("/posts/the-long-road/") },
    { from: at("/2019/old.html"), to: at("/posts/a-second-claim/") },
    { from: at("/_headers/"), to: at("/posts/the-long-road/") },
    { from: at(`/${encodeURIComponent("옛글")}/`), to: at(`/posts/${korean}/`) },
    { from: at("/a%22b%5C$1;{}/"), to: at("/posts/moon-jar/?a=$b") },
    { from: at("/shop/"), to: "https://b.example:8080/?a=b;c" },
  ];
  let origin = "";
  let stop = async () => {};
  beforeAll(async () => {
    if (typeof nginx === "string") return;
    const configuration = nginxConfiguration({ base: "/blog/", feedAliases: [], redirects });
    ({ url: origin, stop } = await startNginx(nginx, { root: parent, configuration }));
  });
  afterAll(() => stop());

  test.each([
    ["/blog/2019/old.html", "/blog/posts/the-long-road/"],
    [`/blog/${encodeURIComponent("옛글")}/`, `/blog/posts/${korean}/`],
    [`/blog/${encodeURIComponent("옛글")}`, `/blog/posts/${korean}/`],
    ["/blog/a%22b%5C$1;%7B%7D/", "/blog/posts/moon-jar/?a=%24b"],
    ["/blog/shop", "https://b.example:8080/?a=b;c"],
    ["/blog", "/blog/"],
    ["/blog?tag=a", "/blog/?tag=a"],
  ])("%s redirects permanently to %s", async (from, to) => {
    const { status, headers } = await ask(origin, from);
    expect(status).toBe(301);
    expect(headers.location).toBe(to);
  });
});
