import { describe, expect, test } from "vitest";
import { bodyUrl, markdownUrl, permalinkOf } from "../../../src/shared/urls/permalinks.ts";

const post = { slug: "긴-길", date: "2025-01-22", section: "Notes", categories: ["Data Center", "AI"] };
const undated = { ...post, date: undefined, section: undefined, categories: [] };

describe("a post's URL", () => {
  test.each([
    [undefined, "/posts/긴-길/", "/posts/긴-길/"],
    ["/blog/{yyyy}/{slug}.html", "/blog/2025/긴-길.html", "/blog/긴-길.html"],
    ["/{yyyy}/{mm}/{dd}/{slug}/", "/2025/01/22/긴-길/", "/긴-길/"],
    ["/{yyyy}-{mm}-{dd}-{slug}/", "/2025-01-22-긴-길/", "/긴-길/"],
    ["/{section}/{slug}/", "/notes/긴-길/", "/긴-길/"],
    ["/{categories}/{slug}.html", "/data-center/ai/긴-길.html", "/긴-길.html"],
  ])(
    "with the pattern %s, the URL of a post is %s, or %s without date, section and categories",
    (permalink, full, bare) => {
      expect(decodeURI(permalinkOf(post, { permalink }))).toBe(full);
      expect(decodeURI(permalinkOf(undated, { permalink }))).toBe(bare);
    },
  );

  test("the URL of a post is percent-encoded", () => {
    expect(permalinkOf({ ...post, slug: "글" }, {})).toBe("/posts/%EA%B8%80/");
  });

  test("the URL of a post follows the pattern of its section if the section has one", () => {
    const sections = [
      { name: "Essays", permalink: "/e/{slug}/" },
      { name: "Notes", permalink: "/n/{slug}/" },
    ];
    expect(permalinkOf({ ...post, slug: "a" }, { permalink: "/{slug}/", sections })).toBe("/n/a/");
    expect(permalinkOf({ ...undated, slug: "a" }, { permalink: "/{slug}/", sections })).toBe("/a/");
  });
});

test("a body file is in the folder of its page, or in a folder named after an .html page", () => {
  expect(bodyUrl("/blog/posts/a/", "01")).toBe("/blog/posts/a/body.01.json");
  expect(bodyUrl("/blog/2025/a.html", "01")).toBe("/blog/2025/a/body.01.json");
});

test("a Markdown file is in the folder of its page, or next to an .html page", () => {
  expect(markdownUrl("/blog/posts/%EA%B8%80/")).toBe("/blog/posts/%EA%B8%80/index.md");
  expect(markdownUrl("/blog/2025/a.html")).toBe("/blog/2025/a.md");
});
