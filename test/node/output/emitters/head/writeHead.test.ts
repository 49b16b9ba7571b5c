// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { createHeads } from "../../../../../src/node/output/emitters/head/writeHead.ts";
import { localeOf } from "../../../../../src/node/output/emitters/head/openGraph.ts";
import { emitRoutes } from "../../../../../src/node/output/emitters/routes.ts";
import { NO_FONTS } from "../../../../../src/node/output/fonts/fontFiles.ts";
import type { Preview } from "../../../../../src/node/assets/images/preview.ts";
import type { CompiledSite } from "../../../../../src/node/site/compiledSite.ts";
import { createRender, type OpenedPage } from "../../../../../src/node/output/render/createRender.ts";
import type { PageHead } from "../../../../../src/shared/listing/library.ts";
import type { NavItem, Post } from "../../../../../src/shared/manifest/schema.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

interface Over {
  preview?: Preview;
  url?: string | undefined;
  ogImages?: boolean;
  showsDrafts?: boolean;
  author?: string;
  post?: Partial<Post>;
  sections?: { name: string; path?: string }[];
  home?: boolean;
  nav?: NavItem[];
}

const URL_OF_POST = "/blog/posts/%EB%B9%84/";

function createSite(over: Over = {}): CompiledSite {
  const { url = "https://maru.example", ogImages = true, author, sections, home, nav } = over;
  const post = createPost({
    slug: "비",
    title: "비",
    date: "2025-01-22",
    updated: "2025-02-03",
    tags: ["날씨", "C++"],
    url: URL_OF_POST,
    ...over.post,
  });
  const site = {
    ...manifest.site,
    ...(url && { url }),
    ...(author && { author }),
    ...(sections && { sections }),
    ...(home && { home }),
    ...(nav && { nav }),
  };
  const pages = manifest.pages.map((page) => ({ ...page, url: `/blog${page.url}` }));
  const [about] = pages;
  if (home && about) pages.push({ ...about, slug: "", title: "집", url: "/blog/" });
  return {
    base: "/blog/",
    manifest: { ...manifest, site, posts: [post], pages },
    documents: new Map(
      [post, ...pages].map((each) => [
        each.url,
        { authors: [], ...each, ...(each === post && over.preview && { preview: over.preview }) },
      ]),
    ),
    publishing: { ogImages },
    showsDrafts: over.showsDrafts ?? false,
    bodies: new Map(),
  } as unknown as CompiledSite;
}

interface Asked extends Over {
  path?: string;
  head?: Partial<PageHead>;
  status?: number;
}

/** Writes a page's head and parses it like a browser. */
function read({ path = "/posts/%EB%B9%84/", head, status = 200, ...over }: Asked = {}) {
  const site = createSite(over);
  const [post] = site.manifest.posts;
  const page: OpenedPage = {
    status,
    key: undefined,
    head: {
      title: `${post?.title} · ${site.manifest.site.title}`,
      description: "비가 온다",
      language: post?.language ?? "ko",
      ...head,
    },
  };
  const html = createHeads(site)(path, page);
  const document = new DOMParser().parseFromString(`<head>${html}</head>`, "text/html");
  const all = (name: string) =>
    [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((meta) =>
      meta.getAttribute("content"),
    );
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const graph = scripts.flatMap(
    (script) => (JSON.parse(script.textContent) as { "@graph": Record<string, unknown>[] })["@graph"],
  );
  return {
    html,
    document,
    all,
    one: (name: string) => (all(name).length > 1 ? all(name) : all(name)[0]),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    typed: (type: string) => graph.find((thing) => thing["@type"] === type),
    types: graph.map((thing) => thing["@type"]),
  };
}

function crumbsOf({ typed }: Pick<ReturnType<typeof read>, "typed">) {
  const { itemListElement = [] } = typed("BreadcrumbList") ?? {};
  return itemListElement as { position: number; name: string; item: string }[];
}

describe("head of a post", () => {
  const { one, all, canonical, typed, types } = read({
    author: "김이레",
    post: { section: "수필", language: "en" },
  });
  const url = "https://maru.example/blog/posts/%EB%B9%84/";

  test.each([
    ["description", "비가 온다"],
    ["og:type", "article"],
    ["og:title", "비"],
    ["og:description", "비가 온다"],
    ["og:url", url],
    ["og:site_name", "시험 마루"],
    ["og:locale", "en_US"],
    ["og:image:type", "image/png"],
    ["og:image:width", "1200"],
    ["og:image:height", "630"],
    ["og:image:alt", "비"],
    ["article:published_time", "2025-01-22"],
    ["article:modified_time", "2025-02-03"],
    ["article:author", "김이레"],
    ["article:section", "수필"],
    ["twitter:card", "summary_large_image"],
    // `twitter:title` is omitted, because X reads `og:title`.
    ["twitter:title", undefined],
    ["robots", undefined],
  ])("the head of a post has the expected value of %s without duplicates", (name, value) => {
    expect(one(name)).toBe(value);
  });

  test("the head of a post has one `article:tag` per tag, a canonical URL and an absolute image URL", () => {
    expect(all("article:tag")).toEqual(["날씨", "C++"]);
    expect(canonical).toBe(url);
    expect(one("og:image")).toMatch(/^https:\/\/maru\.example\/blog\/assets\/card\.[0-9a-f]{12}\.png$/);
  });

  test("the head of a post has a BlogPosting with all properties that Google recommends for articles", () => {
    expect(types).toEqual(["BlogPosting", "BreadcrumbList"]);
    expect(typed("BlogPosting")).toEqual({
      "@type": "BlogPosting",
      headline: "비",
      description: "비가 온다",
      datePublished: "2025-01-22",
      dateModified: "2025-02-03",
      inLanguage: "en",
      author: { "@type": "Person", name: "김이레", url: "https://maru.example/blog/" },
      keywords: ["날씨", "C++"],
      articleSection: "수필",
      image: one("og:image"),
      url: url,
      mainEntityOfPage: url,
      isPartOf: {
        "@type": "Blog",
        "@id": "https://maru.example/blog/#blog",
        name: "시험 마루",
        url: "https://maru.example/blog/",
      },
    });
  });

  test.each([
    [
      "its own authors",
      { post: { authors: ["가", "나"] }, author: "다" },
      [
        { "@type": "Person", name: "가" },
        { "@type": "Person", name: "나" },
      ],
    ],
    [
      "the site if no author is named",
      {},
      { "@type": "Organization", name: "시험 마루", url: "https://maru.example/blog/" },
    ],
  ])("the head of a post attributes the post to %s", (_who, over, author) => {
    expect(read(over).typed("BlogPosting")?.["author"]).toEqual(author);
  });

  test("the head of a post has no dates if the post is undated", () => {
    const undated = read({ post: { date: undefined, updated: undefined } });
    expect(undated.one("article:published_time")).toBeUndefined();
    expect(undated.typed("BlogPosting")).not.toHaveProperty("datePublished");
    expect(undated.typed("BlogPosting")).not.toHaveProperty("dateModified");
  });

  test("the head of a post has breadcrumbs from the home page, including the section if it has a list page", () => {
    const names = (over: Over) =>
      crumbsOf(read(over)).map(
        ({ position, name, item }) =>
          `${position} ${name} ${item.replace("https://maru.example/blog/", "/")}`,
      );
    expect(names({})).toEqual(["1 시험 마루 /", "2 비 /posts/%EB%B9%84/"]);
    const sections = [{ name: "수필", path: "/essays/" }];
    expect(names({ sections, post: { section: "수필" } })).toEqual([
      "1 시험 마루 /",
      "2 수필 /essays/",
      "3 비 /posts/%EB%B9%84/",
    ]);
  });

  test("the head of a post has no image and a small Twitter card if the site disables OG images", () => {
    const small = read({ ogImages: false });
    expect(small.all("og:image")).toEqual([]);
    expect(small.one("twitter:card")).toBe("summary");
    expect(small.typed("BlogPosting")).not.toHaveProperty("image");
  });

  test.each([
    ["large", 1200, 630, "summary_large_image"],
    ["minimum-size", 300, 157, "summary_large_image"],
    ["small", 299, 400, "summary"],
    ["flat", 1200, 100, "summary"],
  ])(
    "the head of a post has the Twitter card that fits the post's %s image",
    (_size, width, height, card) => {
      const asset = { path: "assets/a.jpg", from: "/photos/a.jpg" };
      const preview = { url: "/blog/assets/a.jpg", made: { asset, width, height, type: "image/jpeg" } };
      const own = read({ preview });
      expect(own.one("twitter:card")).toBe(card);
      expect(own.one("og:image")).toBe("https://maru.example/blog/assets/a.jpg");
      expect(own.one("og:image:width")).toBe(String(width));
      expect(own.one("og:image:type")).toBe("image/jpeg");
    },
  );

  test("the head of a post has no image size if the post's image is on another site", () => {
    const own = read({ preview: { url: "https://example.net/a.png" } });
    expect(own.one("og:image")).toBe("https://example.net/a.png");
    expect(own.one("og:image:width")).toBeUndefined();
    expect(own.one("twitter:card")).toBe("summary_large_image");
  });

  test("the head of a post has only the tags that need no absolute URL if the site has no URL", () => {
    const { html, one: valueOf, canonical: none, types: kinds, typed: thing } = read({ url: "" });
    expect(none).toBeUndefined();
    expect(html).not.toMatch(/og:url|og:image|@id|https:\/\/(?!schema\.org)/);
    expect(valueOf("og:title")).toBe("비");
    expect(valueOf("article:published_time")).toBe("2025-01-22");
    expect(kinds).toEqual(["BlogPosting"]);
    expect(thing("BlogPosting")).toMatchObject({ headline: "비", datePublished: "2025-01-22" });
  });
});

describe.each([
  "</script><script>alert(1)</script>",
  "</title><img src=x onerror=alert(1)>",
  "<!-- <script>",
  "]]> --> <!DOCTYPE html>",
  "$& $1 $` $' $$",
  "줄\u2028바꿈\u2029문자",
  `"따옴표" '작은' & &amp; &#39;`,
  "%language% <!--app--> %BASE_URL%",
  "\\u003c \\ \\\\ \\n",
  "🎉 \u{1D11E} \u0301",
])("head with the hostile text %j", (hostile) => {
  const { document, html, one, all, typed, types } = read({
    post: { title: hostile, tags: [hostile], section: hostile, authors: [hostile] },
    head: { description: hostile },
  });

  test("the head preserves the text in title, description, names and tags", () => {
    expect(document.querySelector("title")?.textContent).toBe(`${hostile} · 시험 마루`);
    for (const name of [
      "description",
      "og:title",
      "og:description",
      "og:image:alt",
      "article:author",
      "article:section",
    ]) {
      expect(one(name), name).toBe(hostile);
    }
    expect(all("article:tag")).toEqual([hostile]);
    expect(types).toEqual(["BlogPosting", "BreadcrumbList"]);
    expect(typed("BlogPosting")).toMatchObject({
      headline: hostile,
      description: hostile,
      keywords: [hostile],
      articleSection: hostile,
      author: { name: hostile },
    });
  });

  test("the head contains no additional elements or comments", () => {
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(document.querySelectorAll("img")).toHaveLength(0);
    expect(document.body.textContent).toBe("");
    expect(html.match(/<!--/g)).toBeNull();
  });
});

describe("head of any kind of page", () => {
  test.each([
    ["the home page", "/", "시험 마루", ["WebSite", "Blog"]],
    ["a later page of the list", "/page/2/", "2쪽 / 3쪽 · 시험 마루", ["CollectionPage", "BreadcrumbList"]],
    ["a tag page", "/tags/ai/", "ai (2편) · 시험 마루", ["CollectionPage", "BreadcrumbList"]],
    ["a year page", "/archive/2025/", "2025년 (1편) · 시험 마루", ["CollectionPage", "BreadcrumbList"]],
    ["a static page", "/about/", "소개 · 시험 마루", ["WebPage", "BreadcrumbList"]],
  ])("%s has its structured data types, title, canonical URL and image", (_page, path, title, expected) => {
    const { types, one, canonical } = read({ path, head: { title } });
    expect(types).toEqual(expected);
    expect(one("og:type")).toBe("website");
    const name = title.replace(" · 시험 마루", "");
    expect(one("og:title")).toBe(path === "/page/2/" ? `시험 마루 · ${name}` : name);
    expect(one("og:url")).toBe(`https://maru.example/blog${path}`);
    expect(canonical).toBe(`https://maru.example/blog${path}`);
    expect(one("og:image")).toMatch(/\/assets\/card\./);
    expect(one("article:published_time")).toBeUndefined();
  });

  test.each([
    ["/tags/ai/", ["시험 마루", "태그", "ai"]],
    ["/tags/", ["시험 마루", "태그"]],
    ["/archive/2025/", ["시험 마루", "보관함", "2025년"]],
    ["/essays/", ["시험 마루", "수필"]],
  ])("%s has breadcrumbs from the home page", (path, names) => {
    const page = read({
      path,
      head: { title: "태그 · 시험 마루" },
      sections: [{ name: "수필", path: "/essays/" }],
    });
    const items = crumbsOf(page);
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(items.at(-1)?.item).toBe(`https://maru.example/blog${path}`);
  });

  test.each([
    ["", false, ["시험 마루", "3쪽 가운데 2쪽"]],
    [" with a page at its root", true, ["시험 마루", "목록", "3쪽 가운데 2쪽"]],
  ])(
    "a later list page of a site%s has the site's name and the page number as title, and the page number in its breadcrumbs",
    (_site, home, names) => {
      const page = read({ path: "/page/2/", head: { title: "3쪽 가운데 2쪽 · 시험 마루" }, home });
      expect(page.one("og:title")).toBe("시험 마루 · 3쪽 가운데 2쪽");
      expect(page.typed("CollectionPage")).toMatchObject({ name: "시험 마루 · 3쪽 가운데 2쪽" });
      expect(page.document.title).toBe("3쪽 가운데 2쪽 · 시험 마루");
      expect(crumbsOf(page).map(({ name }) => name)).toEqual(names);
    },
  );

  const about = { title: "우리", href: "/about/" };
  const rain = { title: "비", href: "/posts/%EB%B9%84/" };
  const sections = [{ name: "수필", path: "/essays/" }];
  test.each([
    ["a page outside the navigation", "/about/", [], ["시험 마루 /", "소개 /about/"]],
    [
      "a page in nested groups",
      "/about/",
      [
        {
          title: "안내",
          items: [
            { title: "처음", href: "/guide/" },
            { title: "사람", items: [{ title: "모두", href: "/people/" }, about] },
          ],
        },
      ],
      ["시험 마루 /", "안내 /guide/", "사람 /people/", "소개 /about/"],
    ],
    [
      "the first page of a group",
      "/about/",
      [{ title: "안내", items: [about, rain] }],
      ["시험 마루 /", "소개 /about/"],
    ],
    [
      "a page in nested groups with the same first page",
      "/about/",
      [{ title: "안내", items: [{ title: "사람", items: [{ title: "모두", href: "/people/" }, about] }] }],
      ["시험 마루 /", "안내 /people/", "소개 /about/"],
    ],
    [
      "a page in a group that begins on another site",
      "/about/",
      [{ title: "안내", items: [{ title: "밖", href: "https://example.net/" }, about] }],
      ["시험 마루 /", "소개 /about/"],
    ],
    [
      "a post in a group",
      rain.href,
      [{ title: "안내", items: [{ title: "처음", href: "/guide/" }, rain] }],
      ["시험 마루 /", "안내 /guide/", `비 ${rain.href}`],
    ],
    [
      "a post of a section at the top level of the navigation",
      rain.href,
      [rain],
      ["시험 마루 /", "수필 /essays/", `비 ${rain.href}`],
    ],
  ])("the breadcrumbs of %s match the navigation", (_page, path, nav, expected) => {
    const title = path === "/about/" ? "소개 · 시험 마루" : "비 · 시험 마루";
    const page = read({ path, head: { title }, nav, sections, post: { section: "수필" } });
    const items = crumbsOf(page);
    expect(
      items.map(({ name, item }) => `${name} ${item.replace("https://maru.example/blog/", "/")}`),
    ).toEqual(expected);
    expect(items.map(({ position }) => position)).toEqual(items.map((_item, index) => index + 1));
  });

  test("list pages and a page at the site's root share one OG image", () => {
    const imageOf = (path: string, over: Asked = {}) =>
      read({ path, head: { title: "시험 마루" }, ...over }).one("og:image");
    expect(imageOf("/tags/ai/")).toBe(imageOf("/"));
    expect(imageOf("/", { home: true })).toBe(imageOf("/"));
    expect(imageOf("/about/")).not.toBe(imageOf("/"));
  });

  test.each(["/", "/posts/%EB%B9%84/", "/about/", "/tags/ai/", "/archive/2025/", "/page/2/"])(
    "%s is noindex only if drafts are shown",
    (path) => {
      expect(read({ path, showsDrafts: true }).all("robots")).toEqual(["noindex"]);
      expect(read({ path }).all("robots")).toEqual([]);
    },
  );

  test.each(["/search/", "/reading/"])("%s is noindex because it has no content of its own", (path) => {
    expect(read({ path }).all("robots")).toEqual(["noindex"]);
  });

  test("the 404 page is noindex, and its head contains no URL", () => {
    const { one, html, canonical, types } = read({ path: "/~/", status: 404 });
    expect(one("robots")).toBe("noindex");
    expect(one("description")).toBe("비가 온다");
    expect(canonical).toBeUndefined();
    expect(types).toEqual([]);
    expect(html).not.toMatch(/og:|twitter:|maru\.example/);
  });
});

test.each([
  ["ko", "ko_KR"],
  ["en", "en_US"],
  ["en-GB", "en_GB"],
  ["ja", "ja_JP"],
  ["zh-Hant", "zh_TW"],
  ["x_y", undefined],
  ["", undefined],
])("the Open Graph locale of language %s is %s", (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});

test("a page contains its head and body unchanged even if the title has template syntax", async () => {
  const title = "$& </script> %language% <!--app-->";
  const site = createSite({ post: { title } });
  const files = emitRoutes({
    site,
    search: { url: "", files: [] },
    fonts: NO_FONTS,
    render: createRender(async () => ({
      status: 200,
      head: { title, description: title, language: "ko" },
      hydration: { title },
      data: {},
      draw: () => "<h1>본문</h1>",
    })),
    template: {
      shell: '<html lang="%language%"><head><!--head--></head><body><!--app--><!--hydration--></body></html>',
      head: "",
    },
  });
  const html = String(await files.find(({ path }) => path === "posts/비/index.html")?.contents());
  const document = new DOMParser().parseFromString(html, "text/html");
  expect(document.title).toBe(title);
  expect(document.documentElement.lang).toBe("ko");
  expect(document.querySelector('meta[property="og:title"]')?.getAttribute("content")).toBe(title);
  expect(document.querySelectorAll("script")).toHaveLength(2);
  expect(document.body.firstElementChild?.outerHTML).toBe("<h1>본문</h1>");
});
