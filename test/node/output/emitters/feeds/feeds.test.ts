// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { feedsOf, type Over, url } from "../../../../support/checks/feedsOf.ts";

async function emit(over: Over = {}) {
  const written = await Promise.all(
    feedsOf(over).map(async ({ path, contents }) => [path, String(await contents())] as const),
  );
  return new Map(written);
}

function parse(xml = "") {
  const feed = new DOMParser().parseFromString(xml, "application/xml");
  expect(feed.querySelector("parsererror")).toBeNull();
  const all = (selector: string) => [...feed.querySelectorAll(selector)];
  return {
    text: (selector: string) => feed.querySelector(selector)?.textContent,
    texts: (selector: string) => all(selector).map((element) => element.textContent),
    attributes: (selector: string, name: string) =>
      all(selector).map((element) => element.getAttribute(name)),
  };
}

test("a site without a URL has no feed", async () => {
  expect([...(await emit({ site: {} })).keys()]).toEqual([]);
});

test("the site and each collection with a list page have Atom, RSS and JSON feeds, and each tag has an Atom feed, if they list dated posts", async () => {
  const sections = [{ name: "수필", path: "/essays/" }, { name: "빈 곳", path: "/empty/" }, { name: "쪽지" }];
  expect([...(await emit({ site: { url, sections } })).keys()]).toEqual([
    "feed.xml",
    "rss.xml",
    "feed.json",
    "essays/feed.xml",
    "essays/rss.xml",
    "essays/feed.json",
    "tags/c-t/feed.xml",
    "tags/날씨/feed.xml",
  ]);
});

describe("Atom feed", () => {
  test("the Atom feed lists the dated posts with absolute URLs that are percent-encoded once", async () => {
    const { text, texts, attributes } = parse((await emit()).get("feed.xml"));
    expect(text("feed > id")).toBe("https://example.org/blog/");
    expect(text("feed > updated")).toBe("2025-02-03T00:00:00.000Z");
    expect(attributes("feed > link[rel=self]", "href")).toEqual(["https://example.org/blog/feed.xml"]);
    expect(texts("entry > id")).toEqual([
      "https://example.org/blog/posts/%EB%B9%84/",
      "https://example.org/blog/posts/second/",
    ]);
    expect(text("entry > published")).toBe("2025-01-22T00:00:00.000Z");
    expect(text("entry > summary")).toBe('<p><a href="https://example.org/blog/posts/second/">둘</a></p>');
    expect(attributes("thumbnail", "url")).toEqual(["https://example.org/blog/assets/%EB%B9%84.webp"]);
    expect(attributes("entry", "xml:lang")).toEqual([null, "en"]);
  });

  test("the Atom feed escapes titles, names and content once, and contains no characters that XML forbids", async () => {
    const { text, attributes } = parse((await emit()).get("feed.xml"));
    expect(text("entry > title")).toBe(
      "비 &amp; &lt;바람&gt; &quot;]]&gt;&quot; &lt;![CDATA[ &amp;apos; &amp;amp; 🌧 \uFFFD",
    );
    expect(text("entry > author > name")).toBe("김 & <이>");
    expect(attributes("entry:first-of-type > category", "term")).toEqual(["C<T>", "날씨", "글 & 그림"]);
    expect(text("entry > content")).toContain("]]&gt; &amp;apos;</p>");
  });
});

test("the RSS feed contains the same posts and metadata as the Atom feed", async () => {
  const xml = (await emit()).get("rss.xml");
  const { text, texts, attributes } = parse(xml);
  expect(text("channel > description")).toBe("작은 사이트");
  expect(attributes("channel > link[rel=self]", "href")).toContain("https://example.org/blog/rss.xml");
  expect(texts("item > guid")).toEqual([
    "https://example.org/blog/posts/%EB%B9%84/",
    "https://example.org/blog/posts/second/",
  ]);
  expect(text("item > title")).toBe('비 & <바람> "]]>" <![CDATA[ \' &amp; 🌧 \uFFFD');
  expect(text("item > pubDate")).toBe("Wed, 22 Jan 2025 00:00:00 GMT");
  expect(text("item > creator")).toBe("김 & <이>");
  expect(text("item > encoded")).toContain('<a href="https://example.org/blog/posts/second/">둘</a> ]]&gt;');
  expect(texts("item:first-of-type > category")).toEqual(["C<T>", "날씨", "글 & 그림"]);
  expect(xml).toContain(
    '<media:content url="https://example.org/blog/assets/%EB%B9%84.webp" medium="image"/>',
  );
});

test("the JSON feed contains the same posts and metadata as the Atom feed", async () => {
  const feed = JSON.parse((await emit()).get("feed.json") ?? "") as { items: Record<string, unknown>[] };
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: "https://example.org/blog/",
    feed_url: "https://example.org/blog/feed.json",
    language: "ko",
  });
  expect(feed.items[0]).toMatchObject({
    id: "https://example.org/blog/posts/%EB%B9%84/",
    title: '비 & <바람> "]]>" <![CDATA[ &apos; &amp; 🌧 \uFFFD',
    image: "https://example.org/blog/assets/%EB%B9%84.webp",
    date_published: "2025-01-22T00:00:00.000Z",
    date_modified: "2025-02-03T00:00:00.000Z",
    tags: ["C<T>", "날씨", "글 & 그림"],
  });
  expect(feed.items[1]).toMatchObject({ language: "en" });
  expect(feed.items[1]).not.toHaveProperty("authors");
});

test("a date without a time is midnight in the site's time zone in all feed formats", async () => {
  const files = await emit({ timeZone: "Asia/Seoul" });
  const atom = parse(files.get("feed.xml"));
  expect(atom.text("entry > published")).toBe("2025-01-21T15:00:00.000Z");
  expect(atom.text("entry > updated")).toBe("2025-02-02T15:00:00.000Z");
  expect(atom.text("feed > updated")).toBe("2025-02-02T15:00:00.000Z");
  expect(parse(files.get("rss.xml")).text("item > pubDate")).toBe("Tue, 21 Jan 2025 15:00:00 GMT");
  expect(JSON.parse(files.get("feed.json") ?? "")).toMatchObject({
    items: [
      { date_published: "2025-01-21T15:00:00.000Z", date_modified: "2025-02-02T15:00:00.000Z" },
      { date_published: "2024-05-04T15:00:00.000Z" },
    ],
  });
});

test.each([
  ["10:00:00", "Asia/Seoul", "2025-01-22T01:00:00.000Z"],
  ["10:00:00+00:00", "Asia/Seoul", "2025-01-22T10:00:00.000Z"],
  ["23:30:00-08:00", "Asia/Seoul", "2025-01-23T07:30:00.000Z"],
  ["10:00:00America/New_York", "Asia/Seoul", "2025-01-22T15:00:00.000Z"],
  ["09:05:07.250", "UTC", "2025-01-22T09:05:07.250Z"],
])(
  "a post with the time %s on 2025-01-22, on a site in %s, is published at %s in all feed formats",
  async (time, timeZone, at) => {
    const files = await emit({ text: { time, updatedTime: time }, timeZone });
    const atom = parse(files.get("feed.xml"));
    expect(atom.text("entry > published")).toBe(at);
    // The fixture's update is twelve days after its publication, at the same time of day.
    expect(Date.parse(atom.text("entry > updated") ?? "") - Date.parse(at)).toBe(12 * 86_400_000);
    expect(parse(files.get("rss.xml")).text("item > pubDate")).toBe(new Date(at).toUTCString());
    expect(JSON.parse(files.get("feed.json") ?? "")).toMatchObject({ items: [{ date_published: at }, {}] });
  },
);

test("the feeds of a collection and of a tag contain only posts of the collection or tag", async () => {
  const files = await emit({ site: { url, sections: [{ name: "수필", path: "/essays/" }] } });
  const essays = parse(files.get("essays/feed.xml"));
  expect(essays.text("feed > title")).toBe("수필 · 시험 마루");
  expect(essays.text("feed > id")).toBe("https://example.org/blog/essays/");
  expect(essays.texts("entry > id")).toHaveLength(1);
  const tag = parse(files.get("tags/날씨/feed.xml"));
  expect(tag.text("feed > id")).toBe("https://example.org/blog/tags/%EB%82%A0%EC%94%A8/");
  expect(tag.texts("entry > id")).toHaveLength(2);
  expect(parse(files.get("tags/c-t/feed.xml")).text("feed > title")).toBe("C&lt;T&gt; · 시험 마루");
});

test("feeds contain only the newest posts, up to the maximum that the site sets", async () => {
  const files = await emit({ feedPosts: 1 });
  for (const path of ["feed.xml", "tags/날씨/feed.xml"]) {
    expect(parse(files.get(path)).texts("entry > id")).toEqual(["https://example.org/blog/posts/%EB%B9%84/"]);
  }
});

test("the Atom feed is also written to its alias paths, but does not override a feed of another format", async () => {
  const files = await emit({ feedAliases: ["index.xml", "blog/atom.xml", "rss.xml"] });
  expect(files.get("index.xml")).toBe(files.get("feed.xml"));
  expect(files.get("blog/atom.xml")).toBe(files.get("feed.xml"));
  expect(files.get("rss.xml")).toContain("<rss ");
});
