import { expect, test } from "vitest";
import { emitLlms } from "../../../../../src/node/output/emitters/programs/llms.ts";
import type { Manifest } from "../../../../../src/shared/manifest/schema.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

type Context = Parameters<typeof emitLlms>[0];

const posts = [
  createPost({
    slug: "비",
    title: "비 [1] \\ *x*",
    url: "/blog/posts/%EB%B9%84/",
    section: "수필",
    summary: "두\n줄",
  }),
  createPost({ slug: "a", title: "A", url: "/blog/2024/a(1).html", date: "2024-05-05", summary: "" }),
  createPost({ slug: "u", title: "U", url: "/blog/posts/u/", date: undefined, section: "없는 갈래" }),
];
const pages = [{ ...manifest.pages[0], url: "/blog/about/", summary: "누구인가" }];

async function emit(
  site: Partial<Manifest["site"]>,
  of: unknown[] = posts,
  statics: { path: string }[] = [],
) {
  const whole = {
    base: "/blog/",
    statics,
    manifest: { ...manifest, posts: of, pages, site: { ...manifest.site, ...site } },
  };
  const [file] = emitLlms({ site: whole } as unknown as Context);
  return file && String(await file.contents());
}

test("llms.txt describes the site and lists the Markdown files of posts by year, then those of pages", async () => {
  expect(await emit({ url: "https://example.org" })).toBe(`# 시험 마루

> 작은 사이트

## 2025년

- [비 \\[1\\] \\\\ *x*](https://example.org/blog/posts/%EB%B9%84/index.md): 두 줄

## 2024년

- [A](https://example.org/blog/2024/a%281%29.md)

## 날짜 없음

- [U](https://example.org/blog/posts/u/index.md): U의 요약

## Pages

- [소개](https://example.org/blog/about/index.md): 누구인가

## Optional

- [보관함](https://example.org/blog/archive/)
- [태그](https://example.org/blog/tags/)
- [manifest.json](https://example.org/blog/manifest.json)
- [sitemap.xml](https://example.org/blog/sitemap.xml)
`);
});

test("llms.txt groups posts by collection if the site has collections", async () => {
  const text = await emit({ sections: [{ name: "수필", path: "/essays/" }, { name: "빈 곳" }] });
  expect(text?.match(/^## .*/gm)).toEqual(["## 수필", "## 목록", "## Pages", "## Optional"]);
});

test("llms.txt has links that start with the base and lists no sitemap if the site has no URL", async () => {
  const text = await emit({});
  expect(text).toContain("](/blog/posts/%EB%B9%84/index.md)");
  expect(text).not.toContain("sitemap");
});

test("llms.txt lists only the newest 500 posts", async () => {
  const many = Array.from({ length: 501 }, (_, index) => ({ ...posts[0], title: `글 ${index}` }));
  const text = await emit({}, many);
  expect(text).toContain("- [글 499]");
  expect(text).not.toContain("- [글 500]");
});

test("the author's llms.txt replaces the generated one", async () => {
  expect(await emit({}, posts, [{ path: "llms.txt" }])).toBeUndefined();
});
