import { describe, expect, test } from "vitest";
import { checkJsonLd, type PageMetadata } from "./checkJsonLd.ts";

const site = "https://example.org/blog/";
const canonical = `${site}posts/%EB%B9%84/`;
const metadata: PageMetadata = { site, canonical, title: "비", published: "2025-01-22" };

const posting = {
  "@type": "BlogPosting",
  headline: "비",
  datePublished: "2025-01-22",
  dateModified: "2025-02-03",
  author: { "@type": "Person", name: "김이레" },
  image: `${site}assets/card.png`,
  url: canonical,
  mainEntityOfPage: canonical,
};
const item = (position: number, name: string, url: string) => ({
  "@type": "ListItem",
  position,
  name,
  item: url,
});
const first = item(1, "마루", site);
const last = item(2, "비", canonical);
const trailOf = (...itemListElement: object[]) => ({ "@type": "BreadcrumbList", itemListElement });
const graphOf = (...items: object[]) => ({ "@context": "https://schema.org", "@graph": items });

const check = (over: object, more: Partial<PageMetadata> = {}) =>
  checkJsonLd(graphOf({ ...posting, ...over }, trailOf(first, last)), { ...metadata, ...more });

describe("valid JSON-LD", () => {
  test.each([
    ["a post", {}, {}],
    ["a post that was never updated", { dateModified: "2025-01-22" }, {}],
    ["an undated post", { datePublished: undefined, dateModified: undefined }, { published: undefined }],
    ["a post by two authors", { author: [posting.author, { "@type": "Person", name: "이" }] }, {}],
    ["a post by the site itself", { author: { "@type": "Organization", name: "마루" } }, {}],
  ])("valid JSON-LD has no problems for %s", (_post, over, more) => {
    expect(check(over, more)).toEqual([]);
  });

  test("JSON-LD has no problems for the home page, or for a page or list with breadcrumbs; a list without breadcrumbs is reported", () => {
    const page = (type: string) => ({ "@type": type, name: "비", url: canonical });
    expect(checkJsonLd(graphOf({ "@type": "WebSite", url: site }), { ...metadata, canonical: site })).toEqual(
      [],
    );
    expect(checkJsonLd(graphOf(page("WebPage"), trailOf(first, last)), metadata)).toEqual([]);
    expect(checkJsonLd(graphOf(page("CollectionPage"), trailOf(first, last)), metadata)).toEqual([]);
    expect(checkJsonLd(graphOf(page("CollectionPage")), metadata)).toEqual(["0 BreadcrumbList, expected 1"]);
  });
});

test.each([
  ["headline is not the title", { headline: "눈" }],
  ["headline is not the title", { headline: undefined }],
  ["datePublished is not the date of article:published_time", { datePublished: "2025-01-23" }],
  ["datePublished is not the date of article:published_time", { datePublished: undefined }],
  ["dateModified is not a date", { dateModified: "2025-02-03T00:00:00Z" }],
  ["dateModified is not a date", { dateModified: undefined }],
  ["dateModified is before datePublished", { dateModified: "2025-01-21" }],
  ["an author is neither Person nor Organization", { author: undefined }],
  ["an author is neither Person nor Organization", { author: "김이레" }],
  ["there is no author", { author: [] }],
  ["an author has no name", { author: [posting.author, { "@type": "Person", name: " " }] }],
  ["image is not an absolute URL", { image: undefined }],
  ["image is not an absolute URL", { image: "/blog/assets/card.png" }],
  ["image is not an absolute URL", { image: `${site}비.png` }],
  ["mainEntityOfPage is not the canonical URL", { mainEntityOfPage: site }],
  ["url is not the canonical URL", { url: undefined }],
])("checkJsonLd reports that %s for a post with %j", (message, over) => {
  expect(check(over)).toContain(message);
});

test("checkJsonLd reports invalid dates of a post", () => {
  const faulty = { datePublished: "2025-1-22", dateModified: "2025-13-01" };
  expect(check(faulty, { published: "2025-1-22" })).toEqual([
    "datePublished is not a date",
    "dateModified is not a date",
  ]);
});

test.each([
  ["a BreadcrumbList needs two items", [last]],
  ["a BreadcrumbList needs two items", []],
  ["the first item is not the site's first page", [{ ...first, item: "https://example.org/" }, last]],
  ["the last item is not the page itself", [first, { ...last, item: `${site}posts/` }]],
  ["item 2 has the position 3", [first, { ...last, position: 3 }]],
  ["item 1 has the position 0", [{ ...first, position: 0 }, last]],
  ["item 2 has the position 2", [first, { ...last, position: "2" }]],
  ["item 1 has no name", [{ ...first, name: "" }, last]],
  ["item 2 is not a ListItem", [first, { ...last, "@type": "Thing" }]],
  ["item 2 is not a URL of the site", [first, item(2, "글", "/blog/posts/"), { ...last, position: 3 }]],
  [
    "item 2 is not a URL of the site",
    [first, item(2, "글", "https://other.example/"), { ...last, position: 3 }],
  ],
])("checkJsonLd reports that %s for a breadcrumb list", (message, items) => {
  expect(checkJsonLd(graphOf(posting, trailOf(...items)), metadata)).toContain(message);
});

test.each([
  [undefined],
  [{}],
  [{ "@context": "https://schema.org", "@graph": [] }],
  [graphOf({ "@type": "Thing" })],
])("checkJsonLd reports that %j has no schema.org item", (data) => {
  expect(checkJsonLd(data, metadata)).toEqual(["there is no schema.org item"]);
});

test("checkJsonLd reports a BlogPosting on a list page and a second BreadcrumbList", () => {
  const list = { "@type": "CollectionPage", url: canonical };
  const trail = trailOf(first, last);
  expect(checkJsonLd(graphOf(list, posting, trail, trail), metadata)).toEqual([
    "2 BreadcrumbList, expected 1",
    "1 BlogPosting",
  ]);
});
