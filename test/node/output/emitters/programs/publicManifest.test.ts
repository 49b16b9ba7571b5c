import { describe, expect, test } from "vitest";
import { createCompiler } from "../../../../../src/node/site/createCompiler.ts";
import { emitMarkdown } from "../../../../../src/node/output/emitters/programs/plainMarkdown.ts";
import { createPublicManifest } from "../../../../../src/node/output/emitters/programs/createPublicManifest.ts";
import { routeUrls } from "../../../../../src/node/site/urls/routes.ts";
import { manifestFields } from "../../../../../schemas/manifestFields.ts";
import { compilePublicSchema, keysOf } from "../../../../support/checks/publicManifest.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

const validate = compilePublicSchema();
const fields = manifestFields().map(({ path }) => path);
const toJson = (site: Parameters<typeof createPublicManifest>[0]) =>
  JSON.parse(JSON.stringify(createPublicManifest(site))) as ReturnType<typeof createPublicManifest>;

test("every field of the public schema has a description, and readers may find other fields", () => {
  expect(manifestFields().filter(({ description }) => !description.endsWith("."))).toEqual([]);
  expect(fields).toContain("posts[].tags");
  // Adds a field to every object.
  const later: unknown = JSON.parse(JSON.stringify(toJson({ base: "/", manifest })), (_, value: unknown) =>
    typeof value === "object" && !Array.isArray(value) ? { ...value, later: 1 } : value,
  );
  expect(keysOf(later).filter((key) => key.endsWith("later"))).toHaveLength(5);
  expect([validate(later), validate.errors]).toEqual([true, null]);
});

test.each([
  [{ version: 1 }, "/version must be equal to constant"],
  [{ posts: undefined }, " must have required property 'posts'"],
  [{ pages: [{ url: "//evil.example/" }] }, "/pages/0/url must match pattern"],
])("the public schema rejects a manifest with %j", (change, message) => {
  const changed: unknown = JSON.parse(JSON.stringify({ ...toJson({ base: "/", manifest }), ...change }));
  expect(validate(changed)).toBe(false);
  const errors = validate.errors?.map((error) => `${error.instancePath} ${error.message}`) ?? [];
  expect(errors.filter((error) => error.startsWith(message))).toHaveLength(1);
});

/** Content folders, with a base path for each. */
const SITES: [string, string, string | undefined][] = [
  ["test/fixtures/site", "/blog/", undefined],
  ["test/fixtures/explorer", "/blog/", "https://kim.example"],
  ["test/fixtures/homePage", "/", undefined],
  ["test/fixtures/permalinks", "/log/", undefined],
  ["test/fixtures/reading", "/%EA%B8%80/", "https://kim.example"],
  ["test/fixtures/seed", "/", undefined],
];

/** URLs of the posts and pages of these sites. */
const found: string[] = [];

describe.each(SITES)(
  "the public manifest of %s below %s with the site URL %s",
  async (contentFolder, base, siteUrl) => {
    const { site } = await createCompiler({ contentFolder, base, siteUrl, drafts: true }).compile();
    const json = toJson(site);

    test("the public manifest is valid and has only fields of the schema", () => {
      expect([validate(json), validate.errors]).toEqual([true, null]);
      expect(json.posts.length).toBeGreaterThan(0);
      expect(keysOf(json).filter((key) => !fields.includes(key))).toEqual([]);
    });

    const urlsOfTexts = [...json.posts, ...json.pages].map(({ url }) => url);
    found.push(...urlsOfTexts);

    test("every page, post and tag has the URL of an HTML file below the base path", () => {
      const urls = [...urlsOfTexts, ...json.tags.map(({ url }) => url)];
      const routes = new Set(routeUrls(site).map((path) => base + path.slice(1)));
      expect(urls.filter((url) => !routes.has(url))).toEqual([]);
    });

    test("every tag of a post is a tag of the site, and the number of its posts is right", () => {
      const counts = json.tags.map(({ slug }) => json.posts.filter(({ tags }) => tags.includes(slug)).length);
      expect(counts).toEqual(json.tags.map(({ count }) => count));
      const slugs = new Set(json.tags.map(({ slug }) => slug));
      expect(json.posts.flatMap(({ tags }) => tags.filter((tag) => !slugs.has(tag)))).toEqual([]);
    });

    test("the URL of the Markdown follows from the URL of a post or page as docs/manifest.md says", () => {
      const context = { site } as unknown as Parameters<typeof emitMarkdown>[0];
      const written = new Set(emitMarkdown(context).map(({ path }) => path));
      const paths = urlsOfTexts.map((url) => {
        const markdown = new URL(
          url.replace(/\.html$/, ".md").replace(/\/$/, "/index.md"),
          "https://a.example",
        );
        return decodeURIComponent(markdown.pathname.slice(base.length));
      });
      expect(paths.filter((path) => !written.has(path))).toEqual([]);
    });
  },
);

test("the tested sites have URLs with and without `.html`, of a home page, and with other letters", () => {
  for (const kind of [/\.html$/, /\/posts\/[^/]+\/$/, /^\/$/, /%EA/])
    expect(found).toContainEqual(expect.stringMatching(kind));
});

test("the check for internal fields finds those of the app's manifest", () => {
  const keys = keysOf({ ...manifest, posts: [createPost({ slug: "a", title: "A" })] });
  expect(keys.filter((key) => !fields.includes(key))).toEqual([
    "site.postsPerPage",
    "posts[].aliases",
    "posts[].pinned",
    "posts[].comments",
    "posts[].body",
    "pages[].body",
  ]);
});

test("the public manifest has tags by slug, URLs below the base path and no empty texts, and omits drafts and settings", () => {
  const post = createPost({
    slug: "비",
    title: "비",
    url: "/blog/2025/rain.html",
    updated: "2025-02-01",
    image: "/blog/assets/rain.png",
    tags: ["C++", "ai"],
    categories: ["날씨"],
    series: "장마",
    authors: ["김"],
  });
  const draft = createPost({ slug: "draft", title: "Draft", tags: ["ai"], draft: true });
  const settings = {
    ...manifest.site,
    description: "",
    url: "https://kim.example",
    author: "김",
    nav: [{ title: "소개", href: "/about/" }],
    permalink: "/{yyyy}/{slug}.html",
    offline: false as const,
  };
  const site = { ...manifest, site: settings, posts: [post, draft], notFound: manifest.pages[0] };
  expect(toJson({ base: "/blog/", manifest: site })).toEqual({
    version: 2,
    site: { title: "시험 마루", language: "ko", author: "김", url: "https://kim.example/blog/" },
    tags: [
      { slug: "ai", name: "ai", url: "/blog/tags/ai/", count: 1 },
      { slug: "c-plus-plus", name: "C++", url: "/blog/tags/c-plus-plus/", count: 1 },
    ],
    posts: [
      {
        url: "/blog/2025/rain.html",
        slug: "비",
        title: "비",
        language: "ko",
        summary: "비의 요약",
        date: "2025-01-22",
        updated: "2025-02-01",
        image: "/blog/assets/rain.png",
        tags: ["c-plus-plus", "ai"],
        categories: ["날씨"],
        series: "장마",
        authors: ["김"],
        minutes: 3,
      },
    ],
    pages: [{ url: "/about/", slug: "about", title: "소개", language: "ko" }],
  });
});
