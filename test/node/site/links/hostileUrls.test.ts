import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix, win32 } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SLUG_RULES } from "../../../../src/node/content/slugs/slugRules.ts";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { collectFiles } from "../../../../src/node/output/emitters/collectFiles.ts";
import type { EmitContext } from "../../../../src/node/output/emitters/emitter.ts";
import { emitters } from "../../../../src/node/output/emitters/emitters.ts";
import { writeFonts } from "../../../../src/node/output/fonts/fontFiles.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";
import { redirectsOf } from "../../../../src/node/site/urls/redirects.ts";
import { writeSearch } from "../../../../src/node/output/emitters/search/searchFiles.ts";

/** Builds a site from `files`. Returns its URLs, the paths of its output, and the reported problems. */
async function build(files: Record<string, string>, base = "/") {
  const folder = await mkdtemp(join(tmpdir(), "maru-hostile-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { site, problems } = await createCompiler({
      contentFolder: folder,
      base,
      siteUrl: "https://maru.example",
    }).compile();
    const fonts = await writeFonts(site);
    // Most emitters would need more context to generate contents, but only the contents of `_redirects` and `_nginx.conf` are tested.
    const context = {
      site,
      fonts,
      search: writeSearch(site),
      template: { shell: "", head: "" },
      built: { worker: "", scripts: [] },
    };
    const written = collectFiles(emitters, context as unknown as EmitContext);
    const forwards = redirectsOf(site).flatMap(({ from, to }) => [from, to]);
    const texts = await Promise.all(
      ["_redirects", "_nginx.conf"].map(async (path) => String((await written.get(path)?.contents()) ?? "")),
    );
    return {
      texts,
      written: [...written.keys()],
      posts: site.manifest.posts.map(({ url }) => url),
      urls: [...[...site.manifest.posts, ...site.manifest.pages].map(({ url }) => url), ...forwards],
      warnings: problems.map((problem) => formatProblem(problem, "")),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const postOf = (keys: Record<string, unknown>) =>
  `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join("\n")}\n---\n글이다.\n`;

/** Returns the paths that a file system, a host or an archive would resolve to a file outside the output folder. */
function straying(written: readonly string[]): string[] {
  return written.filter((path) => {
    const parts = path.split("/");
    return (
      parts.some((part) => /^\.{0,2}$/.test(part) || Buffer.byteLength(part) > 255) ||
      // oxlint-disable-next-line eslint/no-control-regex -- the test looks for control characters
      /[\u0000-\u001f\u007f\\]/.test(path) ||
      /^\.\.(?:\/|$)/.test(posix.relative("/out", posix.join("/out", path))) ||
      /^\.\.(?:\\|$)/.test(win32.relative("C:\\out", win32.join("C:\\out", path)))
    );
  });
}

/** Returns the files whose path is also a folder of another file. */
function clashing(written: readonly string[]): string[] {
  const files = new Set(written);
  return written.filter((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.some((_, index) => files.has(parts.slice(0, index + 1).join("/")));
  });
}

/** Returns the URLs that a browser would resolve to another host or another path, and those outside the base path. */
function leading(urls: readonly string[], base: string): string[] {
  return urls.filter((href) => {
    const url = new URL(href, "https://maru.example/posts/a/");
    return url.origin !== "https://maru.example" || url.pathname !== href || !href.startsWith(base);
  });
}

const HOSTILE = [
  "//evil.example/x",
  "\\\\evil.example\\x",
  "/\\evil.example/x",
  "https:evil.example",
  "javascript:alert(1)",
  "JaVa\tScRiPt:alert(1)",
  "data:text/html,x",
  "../../x",
  "..",
  ".",
  "%2e%2e/x",
  "%252e%252e/x",
  "..%2f..%2fx",
  "..\\..\\x",
  "%00",
  "a\u0000b",
  "con",
  "nul.txt",
  "index.html",
  "index",
  "assets",
  "404.html",
  "manifest.json",
  "manifest.metadata.json",
  "sw.js",
  "feed.xml",
  "_headers",
  "_redirects",
  "search",
  "posts",
  "한".repeat(120),
  "x".repeat(300),
  "a\u200bb",
  "\u202eb.a",
  "\u3164",
  "❤\ufe0f",
  "a\nb: c",
  "* /evil 301",
  ":splat",
  '"; return 301 "//evil',
  "$uri",
];

const OWN = "posts/own.md";

type Written = readonly string[];

/** Functions that create the files of a site from values, by the field that contains the values. Each post or page has one value. */
const SOURCES: Record<string, (all: Written) => Record<string, string>> = {
  "a slug": (all) => postsOf(all, (slug) => ({ slug })),
  "a permalink": (all) => postsOf(all, (permalink) => ({ permalink })),
  "an alias": (all) => postsOf(all, (alias) => ({ aliases: [alias] })),
  "a slug at the root": (all) => ({
    "site.yaml": "permalink: /{slug}/",
    ...postsOf(all, (slug) => ({ slug })),
  }),
  "a category in the permalink": (all) => ({
    "site.yaml": "permalink: /{categories}/{slug}/",
    ...postsOf(all, (category) => ({ categories: [category] })),
  }),
  "a page's slug": (all) =>
    Object.fromEntries(all.map((slug, index) => [`pages/${index}/b.md`, postOf({ slug })])),
  "a tag": (all) => postsOf(all, (tag) => ({ tags: [tag] })),
};

function postsOf(all: Written, keys: (written: string) => Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    all.map((written, index) => [`posts/post-${index}.md`, postOf({ ...keys(written), date: "2026-01-01" })]),
  );
}

describe.each(Object.entries(SOURCES))("%s with hostile values", (_, filesOf) => {
  test.each(["/", "/blog/"])(
    "every URL is below the base path %s, and no file is written outside the output folder",
    async (base) => {
      const made = await build(filesOf(HOSTILE), base);
      expect(straying(made.written)).toEqual([]);
      expect(clashing(made.written)).toEqual([]);
      expect(leading(made.urls, base)).toEqual([]);
      expect(made.written.length).toBeGreaterThan(HOSTILE.length * 2);
    },
  );
});

test("the checks detect paths and URLs that leave the site", () => {
  expect(straying(["../a", "a/../b", "a//b", "a\\b", "a\tb", "x".repeat(256), "a/b.html"])).toHaveLength(6);
  expect(clashing(["sw.js", "sw.js/index.html", "a/index.html"])).toEqual(["sw.js/index.html"]);
  expect(leading(["//evil.example/", "/\\evil.example/", "javascript:x", "/../x/", "/a/"], "/")).toHaveLength(
    4,
  );
});

/** Each slug with the expected URL and warnings. */
test.each([
  ["../../x", "/posts/x/", []],
  ["%2e%2e/x", "/posts/x/", []],
  ["//evil.example/x", "/posts/x/", []],
  ["..", "/posts/own/", ["slug: found `..`, expected letters, digits and `-`; it is ignored"]],
  [
    "javascript:alert(1)",
    "/posts/javascript-alert-1/",
    [
      "slug: `javascript:alert(1)` cannot be part of an address; `javascript-alert-1` is used; write that instead",
    ],
  ],
  ["\u3164", "/posts/own/", ["slug: found `\u3164`, expected letters, digits and `-`; it is ignored"]],
  [
    "a\u3164b",
    "/posts/ab/",
    ["slug: `a\u3164b` cannot be part of an address; `ab` is used; write that instead"],
  ],
] as const)("the slug %j results in the URL %s", async (slug, href, warnings) => {
  const made = await build({ [OWN]: postOf({ slug }) });
  expect(made.posts).toEqual([href]);
  expect(made.warnings).toEqual(warnings.map((each) => `${OWN}:2: warning: ${each}`));
});

test.each(["/../../x", "/%2e%2e/x", "/.../x", "/a\\..\\x", "/a\tb", `/${"x".repeat(300)}`, "/%00"])(
  "the invalid alias %j does not redirect and causes a warning",
  async (alias) => {
    const made = await build({ [OWN]: postOf({ aliases: [alias] }) });
    expect(made.warnings).toEqual([
      expect.stringMatching(
        /^posts\/own\.md:1: warning: the alias `[^]*` does not redirect: static hosts redirect only paths/,
      ),
    ]);
    expect(made.urls.filter((href) => !["/", "/posts/", "/posts/own/"].includes(href))).toEqual([]);
  },
);

test.each([
  "/sw.js",
  "/manifest.metadata.json",
  "/search/",
  "/reading/",
  "/_headers",
  "/feed.xml",
  "/404.html",
])("the alias %s does not replace a file or page of Maru", async (alias) => {
  const made = await build({ [OWN]: postOf({ aliases: [alias] }) });
  expect(made.warnings).toEqual([
    `${OWN}:1: warning: the alias \`${alias}\` does not redirect: \`${alias}\` already has that address; remove the alias`,
  ]);
  expect(made.texts.join("\n")).not.toContain(`"${alias}" { return 301`);
  expect(made.texts[0]).not.toContain(alias);
});

test("a post whose category is a name that Maru reserves gets the default URL, and an error is reported", async () => {
  const made = await build({
    "site.yaml": "permalink: /{categories}/{slug}/",
    [OWN]: postOf({ categories: ["Assets"] }),
  });
  expect(made.posts).toEqual(["/posts/own/"]);
  expect(made.warnings).toEqual([
    `${OWN}:1: error: the address \`/assets/own/\` begins with a name that Maru reserves; rename its category or folder, or choose another \`permalink\``,
  ]);
});

test.each([
  ["sw.js", "/sw.js-undated/", "belongs to Maru"],
  ["manifest.json", "/manifest-json/", "looks like that of a file"],
  ["manifest.metadata.json", "/manifest.metadata-json/", "looks like that of a file"],
  ["robots.txt", "/robots-txt/", "looks like that of a file"],
  ["feed.xml", "/feed-xml/", "looks like that of a file"],
])("a post does not get the URL of the file %s", async (slug, url, reason) => {
  const made = await build({ "site.yaml": "permalink: /{slug}/", [OWN]: postOf({ slug }) });
  expect(made.posts).toEqual([url]);
  expect(made.warnings).toEqual([
    `${OWN}:1: warning: the address \`/${slug}/\` ${reason}; this post is at \`${url}\`; give it another \`slug\``,
  ]);
});

test("for arbitrary slugs and aliases, all files are written below the output folder", async () => {
  const atom = fc.constantFrom(
    ..."../ ..\\ . / \\ // %2e %2f %5c %00 %25 %zz : ? # * $ \" ' < a b 한 index .html con".split(" "),
    "\u0000",
    "\n",
    "\t",
    " ",
    "\u200b",
    "\u202e",
    "\u3164",
    "\ufe0f",
    "\ud800",
    "x".repeat(260),
  );
  const text = fc.oneof(
    fc.array(atom, { maxLength: 8 }).map((parts) => parts.join("")),
    fc.string(),
  );
  const post = fc.record({ slug: text, alias: text, permalink: text });
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(post, { minLength: 9, maxLength: 9 }),
      fc.constantFrom("/posts/{slug}/", "/{slug}/", "/{slug}.html", "/n/{title}.html", "/{slugOrTitle}/"),
      fc.constantFrom(...SLUG_RULES),
      async (posts, permalink, rule) => {
        const files = posts.map(({ alias, ...keys }, index) => [
          `posts/post-${index}.md`,
          postOf({
            date: `2026-01-0${index + 1}`,
            ...(index % 3 && { title: keys.slug }),
            ...(index % 2 ? { slug: keys.slug } : { permalink: keys.permalink }),
            aliases: [alias],
          }),
        ]);
        const made = await build({
          "site.yaml": `permalink: ${permalink}\nslugs: ${rule}`,
          ...(Object.fromEntries(files) as Record<string, string>),
        });
        seen += made.written.length;
        expect(straying(made.written)).toEqual([]);
        expect(clashing(made.written)).toEqual([]);
        expect(leading(made.urls, "/")).toEqual([]);
        // Each redirect is one line, so no value can inject another line.
        for (const line of made.texts[0]?.split("\n").filter(Boolean) ?? [])
          expect(line).toMatch(/^\/\S* \/(?!\/)\S* 301$/);
      },
    ),
    { seed: 11, numRuns: 12 },
  );
  expect(seen).toBeGreaterThan(12 * 20);
});
