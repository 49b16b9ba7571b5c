import { describe, expect, test } from "vitest";
import type { Document } from "../../../../src/node/content/document.ts";
import { postPermalink, type PostUrlSettings } from "../../../../src/node/site/urls/postPermalink.ts";
import { usableUrl } from "../../../../src/node/site/urls/usableUrl.ts";

const post = {
  file: "content/posts/2024/My Notes/a/index.md",
  folder: "content/posts",
  slug: "own",
  date: "2025-01-02",
  time: "09:08:07+09:00",
  categories: ["Data Center", "AI"],
  urlParts: { title: "tcp/ip", file: "a", slugOrTitle: "own", simpleSlug: "own-1" },
} as unknown as Document;
const hrefOf = (settings: PostUrlSettings, of: Partial<Document> = {}) =>
  decodeURI(postPermalink({ ...post, ...of }, settings));

describe("permalink variables", () => {
  test.each([
    ["/{yy}/{m}/{d}/{slug}/", "/25/1/2/own/"],
    ["/{hour}{minute}{second}-{slug}/", "/090807-own/"],
    ["/{title}/", "/tcp/ip/"],
    ["/{file}.html", "/a.html"],
    ["/{slugOrTitle}/{simpleSlug}/", "/own/own-1/"],
    ["/{folders}/{slug}/", "/2024/my-notes/own/"],
    ["/{category}/{slug}/", "/data-center/own/"],
    ["/{yyyy}/{categories}/{slug}/", "/2025/data-center/ai/own/"],
    ["/{categories2}/{slug}/", "/data-center/ai/own/"],
  ])("the pattern %s gives the address %s", (permalink, href) => {
    expect(hrefOf({ permalink })).toBe(href);
  });

  test("the variable {categories2} has at most two categories", () => {
    const categories = ["A", "B", "C"];
    expect(hrefOf({ permalink: "/{categories2}/{slug}/" }, { categories })).toBe("/a/b/own/");
  });

  test("a day without a time is midnight, and a post without a day has none", () => {
    const permalink = "/{hour}-{minute}/{slug}/";
    expect(hrefOf({ permalink }, { time: undefined })).toBe("/00-00/own/");
    expect(hrefOf({ permalink }, { time: undefined, date: undefined })).toBe("/own/");
  });

  test("the rule of an engine makes folders and categories", () => {
    const permalink = "/{folders}/{category}/{slug}/";
    expect(hrefOf({ permalink, slugs: "jekyll" })).toBe("/2024/My Notes/data center/own/");
    expect(hrefOf({ permalink, slugs: "material" })).toBe("/2024/My Notes/data-center/own/");
    expect(hrefOf({ permalink, slugs: "hugo" })).toBe("/2024/my-notes/data-center/own/");
  });

  test("the folder of a file that is no page bundle is one of its folders", () => {
    expect(hrefOf({ permalink: "/{folders}/{slug}/" }, { file: "content/posts/2024/x.md" })).toBe(
      "/2024/own/",
    );
  });

  test("Jekyll's addresses have no two dots", () => {
    expect(hrefOf({ permalink: "/{slug}/", slugs: "jekyll" }, { slug: "Wait...what" })).toBe("/Wait/.what/");
    expect(hrefOf({ permalink: "/{slug}/", slugs: "jekyll" }, { slug: "end." })).toBe("/end/");
  });

  test("the pattern of a section takes precedence", () => {
    const sections = [{ name: "Notes", permalink: "/n/{file}/" }];
    expect(hrefOf({ permalink: "/{slug}/", sections }, { section: "Notes" })).toBe("/n/a/");
  });
});

test.each([
  ["/posts/a.json/", "/posts/a-json/"],
  ["/posts/A.HTML/", "/posts/A-HTML/"],
  ["/posts/.net-8/", "/posts/net-8/"],
  ["/posts/v1.2/", "/posts/v1.2/"],
  ["/posts/node.js/", "/posts/node.js/"],
  ["/posts/package.json.html", "/posts/package.json.html"],
  ["/posts/a.md.html", "/posts/a-md.html"],
  ["/posts/a.html.html", "/posts/a-html.html"],
  ["/notes/index.html", "/notes/index/"],
  ["/a.md/b/", "/a.md/b/"],
])("a post whose address would be %s is at %s", (wanted, href) => {
  expect(usableUrl(wanted)).toBe(href);
});
