import { describe, expect, test } from "vitest";
import { jekyllCategories } from "../../../../src/node/content/slugs/jekyllSlug.ts";
import { jekyllPermalink } from "../../../../src/node/content/slugs/jekyllPermalink.ts";

describe("addresses of Jekyll as patterns", () => {
  test.each([
    ["/posts/:title/", "/posts/{slugOrFile}/"],
    ["/:categories/:year/:month/:day/:title:output_ext", "/{categories}/{yyyy}/{mm}/{dd}/{slugOrFile}.html"],
    ["/:year/W:week/:short_day/:title.html", "/{yyyy}/W{week}/{dayShort}/{slugOrFile}.html"],
    ["/:i_month_:i_day/:slug", "/{m}_{d}/{simpleSlug}/"],
    [":y_day:title", "/{yearDay}{slugOrFile}/"],
    ["/:path/:basename:output_ext", "/{folders}/{stem}.html"],
    ["/:path/", "/{folders}/{stem}/"],
    ["/a/../b//index.html", "/a/b/"],
    ["/소개/", "/소개/"],
    ["/", "/"],
  ])("the address %s is the pattern %s", (written, pattern) => {
    expect(jekyllPermalink(written)).toBe(pattern);
  });

  test("the name of the collection replaces :collection", () => {
    expect(jekyllPermalink("/:collection/:name/", "docs")).toBe("/docs/{simpleStem}/");
  });

  test("an unknown variable has no pattern", () => {
    expect(jekyllPermalink("/:foo/:title/")).toBeUndefined();
  });

  test("the folders above _posts and _drafts are categories", () => {
    expect(jekyllCategories("life/2025/_posts/sub/2025-01-02-a.md")).toEqual(["life", "2025"]);
    expect(jekyllCategories("life/_drafts/a.md")).toEqual(["life"]);
    expect(jekyllCategories("_posts/life/2025-01-02-a.md")).toEqual([]);
  });
});
