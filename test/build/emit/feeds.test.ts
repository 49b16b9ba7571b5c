// @vitest-environment jsdom
import { expect, test } from "vitest";
import { emitFeeds } from "../../../src/build/emit/feeds.ts";
import { createPost, manifest } from "../../support/fixtureManifest.ts";

type Context = Parameters<typeof emitFeeds>[0];

const url = "https://example.org";
const posts = [
  createPost({
    slug: "비",
    title: "비 & <바람>",
    updated: "2025-02-03",
    section: "수필",
    tags: ["C<T>", "날씨"],
    authors: ["김"],
    url: "/blog/posts/%EB%B9%84/",
  }),
  createPost({ slug: "second", title: "Second", date: "2024-05-05", url: "/blog/posts/second/" }),
  createPost({ slug: "undated", title: "Undated", date: undefined, url: "/blog/posts/undated/" }),
];
const documents = new Map([
  [
    "/blog/posts/%EB%B9%84/",
    {
      html: '<p><a href="/blog/posts/second/">둘</a> <a href="#끝">끝</a> <img src="/blog/assets/a.webp" srcset="/blog/assets/a.480.webp 480w" sizes="100vw"/> ]]&gt;</p>',
    },
  ],
]);
const sections = [{ name: "수필", path: "/essays/" }];

async function emit(site: Partial<typeof manifest.site> & { url?: string }) {
  const whole = {
    base: "/blog/",
    documents,
    manifest: { ...manifest, site: { ...manifest.site, ...site }, posts },
  };
  const files = emitFeeds({ site: whole } as unknown as Context);
  return Promise.all(files.map(async ({ path, contents }) => [path, String(await contents())] as const));
}

test("without the site's address there is no feed", async () => {
  expect(await emit({})).toEqual([]);
});

test("the site has a feed of its dated posts, with whole addresses that are encoded once", async () => {
  const [[path, xml] = []] = await emit({ url });
  expect(path).toBe("feed.xml");
  const feed = new DOMParser().parseFromString(xml ?? "", "application/xml");
  expect(feed.querySelector("parsererror")).toBeNull();
  const textOf = (selector: string) => feed.querySelector(selector)?.textContent;
  expect(textOf("feed > id")).toBe("https://example.org/blog/");
  expect(textOf("feed > updated")).toBe("2025-02-03T00:00:00.000Z");
  expect(feed.querySelector('link[rel="self"]')?.getAttribute("href")).toBe(
    "https://example.org/blog/feed.xml",
  );
  expect([...feed.querySelectorAll("entry > id")].map((id) => id.textContent)).toEqual([
    "https://example.org/blog/posts/%EB%B9%84/",
    "https://example.org/blog/posts/second/",
  ]);
  expect(textOf("entry > title")).toBe("비 &amp; &lt;바람&gt;");
  expect(textOf("entry > published")).toBe("2025-01-22T00:00:00.000Z");
  expect(textOf("entry > author > name")).toBe("김");
  expect([...feed.querySelectorAll("category")].map((each) => each.getAttribute("term"))).toEqual([
    "C＜T>",
    "날씨",
  ]);
  const content = textOf("entry > content") ?? "";
  expect(content).toContain('<a href="https://example.org/blog/posts/second/">');
  expect(content).toContain('<a href="https://example.org/blog/posts/%EB%B9%84/#끝">');
  expect(content).toContain('<img src="https://example.org/blog/assets/a.webp"/>');
});

test("a collection whose list has an address has a feed there, of its own posts", async () => {
  const [, [path, xml] = []] = await emit({ url, sections } as never);
  expect(path).toBe("essays/feed.xml");
  expect(xml).toContain("<title>수필 · 시험 마루</title>");
  expect(xml).toContain("https://example.org/blog/essays/");
  expect(xml).not.toContain("Second");
});
