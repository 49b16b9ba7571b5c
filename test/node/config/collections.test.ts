import { describe, expect, test } from "vitest";
import { manifestSite } from "../../../src/node/config/manifestSite.ts";
import { readSettings } from "../../../src/node/config/readSettings.ts";

const read = (text: string) => {
  const { settings, problems } = readSettings({ path: "site.yaml", text }, undefined);
  return { ...settings, site: manifestSite(settings), messages: problems.map(({ message }) => message) };
};

describe("permalink pattern", () => {
  test.each([
    ["/blog/{yyyy}/{slug}.html", "/blog/{yyyy}/{slug}.html"],
    ["{yyyy}/{mm}/{dd}/{slug}", "/{yyyy}/{mm}/{dd}/{slug}/"],
    ["/{yyyy}-{mm}-{dd}-{slug}/", "/{yyyy}-{mm}-{dd}-{slug}/"],
    ["/posts/{slug}.html", "/posts/{slug}.html"],
    ["/{section}/{categories}/{slug}/", "/{section}/{categories}/{slug}/"],
    ["/글/{slug}/", "/%EA%B8%80/{slug}/"],
    ["/{title}/", "/{title}/"],
    ["/{folders}/{file}.html", "/{folders}/{file}.html"],
    [
      "/a--b_C/{yy}-{m}-{d}-{hour}{minute}{second}/{slugOrTitle}",
      "/a--b_C/{yy}-{m}-{d}-{hour}{minute}{second}/{slugOrTitle}/",
    ],
    ["/{category}/{simpleSlug}/", "/{category}/{simpleSlug}/"],
  ])("the permalink %s is read as %s", (written, pattern) => {
    const { site, messages } = read(`permalink: "${written}"`);
    expect(messages).toEqual([]);
    expect(site.permalink).toBe(pattern);
  });

  test.each([
    "/blog/",
    "/{yyyy}/{folders}/",
    "/{name}/{slug}/",
    "/tags/{slug}/",
    "/archive/{slug}/",
    "/../{slug}/",
    "/a b/{slug}/",
    "/{slug}?x",
  ])("the permalink %s is rejected with a problem that contains the expected pattern", (written) => {
    const { site, messages } = read(`permalink: "${written}"`);
    expect(site.permalink).toBeUndefined();
    const expectation =
      "expected an address with `{slug}` or `{title}` such as `/blog/{yyyy}/{slug}.html` that does not begin with an address that Maru uses itself";
    expect(messages).toEqual([expect.stringContaining(`permalink: found \`${written}\`, ${expectation}`)]);
  });
});

test.each([
  ["/{wekday}/{slug}/", "`{wekday}` is not a variable, did you mean `{weekday}`?"],
  ["/{x}/{slug}/", "`{x}` is not a variable; the variables are {yyyy}, {yy}, "],
])("the unknown variable in %s is named", (written, message) => {
  expect(read(`permalink: "${written}"`).messages[0]).toContain(message);
});

describe("collections", () => {
  test("a collection may have a name, a path for its list and a permalink pattern for its posts", () => {
    const { posts, site } = read(
      "posts: [{folder: essays, name: 수필, path: /글/수필/, permalink: '/e/{slug}'}, {folder: notes, name: Notes}]",
    );
    expect(posts).toMatchObject([
      { folder: "essays", name: "수필" },
      { folder: "notes", name: "Notes" },
    ]);
    expect(site.sections).toEqual([
      { name: "수필", path: "/%EA%B8%80/%EC%88%98%ED%95%84/", permalink: "/e/{slug}/" },
    ]);
  });

  test("a collection of pages may have a path for its list", () => {
    const { collections, site } = read("collections: {article: {folder: 'docs/**/*.md', path: articles}}");
    expect(collections).toMatchObject([{ name: "article", folder: "docs/**/*.md" }]);
    expect(site.sections).toEqual([{ name: "article", path: "/articles/" }]);
  });

  test.each([
    ["posts: [{folder: a, path: a}]", "a `name` for the collection in `a`"],
    ["posts: [{folder: a, name: A, path: tags/x}]", "an address such as `essays`"],
    ["posts: [{folder: a, name: A, path: ''}]", "an address such as `essays`"],
    ["posts: [{folder: a, name: A, permalink: /x/}]", "an address with `{slug}` or `{title}`"],
    ["posts: [{folder: ../a}]", "a folder such as `blog/posts`"],
    ["collections: {a: ''}", "names with patterns of pages"],
  ])("the setting %s is rejected with a problem that contains the expected value", (text, expected) => {
    expect(read(text).messages.join()).toContain(expected);
  });
});
