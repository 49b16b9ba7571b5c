import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-lost-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/**
 * Returns the messages that are reported on the lock file, whether the build fails, and the URLs of posts. Shortens the end of messages.
 */
async function warnings(lock: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries({ ...files, "permalinks.lock": lock })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const compiler = createCompiler({ contentFolder: folder, base: "/log/", siteUrl: undefined });
  const { problems, isFaulty, site } = await compiler.compile();
  const messages = problems
    .filter(({ file }) => file === "permalinks.lock")
    .map(({ line, severity, message }) =>
      `${line}: ${severity === "error" ? "" : `${severity}: `}${message}`.replace(
        /, or accept the loss with `npm run lock`$/,
        "…",
      ),
    );
  return { messages, isFaulty, urls: site.manifest.posts.map(({ url }) => decodeURI(url)) };
}

describe("locked URLs", () => {
  const files = {
    "site.yaml":
      "posts: [{folder: posts, name: P, path: essays}]\nstatic: files\ntags: {aliases: {js: JavaScript}}",
    "posts/a.md": "---\ndate: 2025-01-22\ntags: [JavaScript, C++]\naliases: [/old/a.html, /글/]\n---\na",
    "pages/about.md": "---\naliases: /me\n---\nabout",
    "files/cv.pdf": "pdf",
  };
  test.each([
    "/posts/a/",
    "/posts/a/index.html",
    "/about/",
    "/essays/",
    "/archive/2025/",
    "/tags/javascript/",
    "/tags/js/",
    "/tags/C++/",
    "/posts/",
    "/robots.txt",
    "/tags/",
    "/",
    "/old/a.html",
    "/글",
    "/%EA%B8%80/",
    "/me/",
    "/cv.pdf",
    "/page/7/",
  ])("the locked URL %s is not reported", async (url) => {
    expect(await warnings(`${url}\n`, files)).toMatchObject({ messages: [], isFaulty: false });
  });

  test.each([
    ["/Posts/A/", "posts/a.md, the most similar post or page, needs `aliases: [/Posts/A/]`"],
    ["/posts/old/  posts/a.md", "posts/a.md needs `aliases: [/posts/old/]`"],
    ["/posts/a.html", "posts/a.md, the most similar post or page, needs `aliases: [/posts/a.html]`"],
    ["/posts/a,b/  posts/a.md", 'posts/a.md needs `aliases: ["/posts/a,b/"]`'],
    ["/me2/  pages/about.md", "pages/about.md needs `aliases: [/me2/]`"],
    [
      "/2020/01/01/about.php",
      "pages/about.md, the most similar post or page, needs `aliases: [/2020/01/01/about.php]`",
    ],
    ["/posts/x/  posts/draft.md", "posts/draft.md is a draft; publish it"],
    ["/posts/x/  posts/broken.md", "posts/broken.md has an error and is left out; fix the error"],
    [
      "/2024/rainy-days/",
      "posts/rain.md, the most similar post or page, needs `aliases: [/2024/rainy-days/]`",
    ],
    ["/비-오는-날/", "posts/rain.md, the most similar post or page, needs `aliases: [/비-오는-날/]`"],
    [
      "/2019/03/04/p123.html",
      "posts/rain.md, the most similar post or page, needs `aliases: [/2019/03/04/p123.html]`",
    ],
    [
      "/posts/12/",
      "no post is similar; the post that replaces it needs `aliases: [/posts/12/]`, or site.yaml needs a line in `redirects`",
    ],
    [
      "/tags/javascrip/",
      "site.yaml needs `tags: {aliases: {javascrip: JavaScript}}` if the tag is now `JavaScript`",
    ],
    ["/tags/cooking/", "no post has that tag; add it to one"],
    ["/archive/1999/", "no post has a date in 1999; give one such a date"],
  ])("the broken locked URL in the line %s is reported with the remedy: %s", async (line, remedy) => {
    const more = {
      ...files,
      "posts/draft.md": "---\ndraft: true\n---\nx",
      "posts/broken.md": "---\ntitle: {x: y}\n---\n",
      "posts/rain.md": "---\ndate: 2019-03-04\ntitle: 비 오는 날\nslug: rainy-day\n---\nx",
      "site.yaml": `${files["site.yaml"]}\nerrors: skip`,
    };
    const { messages, isFaulty } = await warnings(`# x\n${line}\n`, more);
    const url = line.split(" ")[0];
    const end = remedy.includes("has an error") ? "" : "…";
    expect(messages).toEqual([`2: \`${url}\` was published and no longer works; ${remedy}${end}`]);
    expect(isFaulty).toBe(true);
  });

  test("the locked URL of a post with a future date is reported with `future: hide`", async () => {
    const { messages } = await warnings("/posts/a/  posts/a.md\n", {
      "site.yaml": "future: hide",
      "posts/a.md": "---\ndate: 9999-01-01\n---\na",
    });
    expect(messages).toEqual([
      "1: `/posts/a/` was published and no longer works; posts/a.md is scheduled; publish it…",
    ]);
  });

  test("the locked URL of an expired post causes only a warning, so that the build removes the post", async () => {
    const { messages, isFaulty } = await warnings("/posts/a/  posts/a.md\n", {
      "posts/a.md": "---\ndate: 2020-01-01\nexpiryDate: 2021-01-01\n---\na",
    });
    expect(messages).toEqual([
      "1: warning: `/posts/a/` was published and no longer works; the `expiryDate` of posts/a.md has passed; change it…",
    ]);
    expect(isFaulty).toBe(false);
  });

  test.each([
    ["a post with a future `publishDate`", "/posts/a/", "posts/a.md", "9999-01-01"],
    ["a post with a `publishDate` later today", "/posts/a/", "posts/a.md", "2025-01-22T13:00:00Z"],
    ["a page with a future `publishDate`", "/a/", "pages/a.md", "9999-01-01"],
  ])("the locked URL of %s is reported as scheduled", async (_name, url, file, publishDate) => {
    vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2025, 0, 22, 12) / 1000));
    const { messages } = await warnings(`${url}  ${file}\n`, {
      [file]: `---\ndate: 2020-01-01\npublishDate: ${publishDate}\n---\na`,
    });
    expect(messages).toEqual([
      `1: \`${url}\` was published and no longer works; ${file} is scheduled; publish it…`,
    ]);
  });

  test("the locked URL of a page whose present URL belongs to a list is reported with the reason", async () => {
    const { messages } = await warnings("/old/  pages/a.md\n", {
      "site.yaml": "posts: [{folder: posts, name: P, path: essays}]",
      "posts/a.md": "a",
      "pages/a.md": "---\nslug: essays\n---\na",
    });
    expect(messages).toEqual([
      "1: `/old/` was published and no longer works; pages/a.md has no page, because its URL is in use or reserved; give it another `slug`…",
    ]);
  });

  test("if two posts would have a locked URL, the post in the lock gets it, even if the other post is older", async () => {
    const claims = {
      "posts/a.md": "---\ndate: 2020-01-01\nslug: same\n---\na",
      "posts/b.md": "---\ndate: 2025-01-01\nslug: same\n---\nb",
    };
    expect((await warnings("", claims)).urls).toEqual(["/log/posts/same-2025-01-01/", "/log/posts/same/"]);
    const locked = await warnings("/posts/same/  posts/b.md\n", claims);
    expect(locked).toMatchObject({ messages: [], urls: ["/log/posts/same/", "/log/posts/same-2020-01-01/"] });
  });
});
