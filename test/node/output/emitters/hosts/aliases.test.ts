import { expect, test } from "vitest";
import { emitAliases } from "../../../../../src/node/output/emitters/hosts/aliases.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

type Context = Parameters<typeof emitAliases>[0];

function emit(url?: string, ogImages = true) {
  const aliases = ["/2019/old.html", "/a/B/", "/a/b/", "/글/옛것", "/../up/", "/", "/posts/New/"];
  const post = createPost({ slug: "new", title: "A & <b>", aliases });
  const whole = { ...manifest, site: { ...manifest.site, ...(url && { url }) }, posts: [post] };
  return emitAliases({
    site: {
      base: "/",
      documents: new Map([[post.url, post]]),
      statics: [],
      publishing: { feedPosts: 20, feedAliases: [], ogImages },
      lockedTags: [],
      manifest: whole,
    },
  } as unknown as Context);
}

test("each previous URL of a post has a redirect page, unless it is outside the site, or differs from another URL at most by case", async () => {
  const files = emit();
  expect(files.map(({ path }) => path)).toEqual([
    "글/옛것/index.html",
    "2019/old.html",
    "a/B/index.html",
    "posts/index.html",
  ]);
  const html = String(await files[0]?.contents());
  expect(html).toContain('<link rel="canonical" href="/posts/new/" />');
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/posts/new/" />');
  expect(html).toContain('<a href="/posts/new/">A &amp; &lt;b&gt;</a>');
  expect(html).not.toMatch(/<script|<style|style=|noindex/);
});

test("the canonical URL of a redirect page is absolute if the site has a URL", async () => {
  const html = String(await emit("https://example.org")[0]?.contents());
  expect(html).toContain('<link rel="canonical" href="https://example.org/posts/new/" />');
});

test("a redirect page has the Open Graph tags of its target, with URL and image only if the site has a URL", async () => {
  const openGraphOf = async (index: number, ...site: Parameters<typeof emit>) =>
    Array.from(
      String(await emit(...site)[index]?.contents()).matchAll(
        /<meta property="([^"]*)" content="([^"]*)" \/>/g,
      ),
      ([, name, value]) => `${name} ${value}`,
    );
  const title = "og:title A &amp; &lt;b&gt;";
  const url = "og:url https://example.org/posts/new/";
  const card = /^og:image https:\/\/example\.org\/assets\/card\.[0-9a-f]{12}\.png$/;
  expect(await openGraphOf(0, "https://example.org")).toEqual([title, url, expect.stringMatching(card)]);
  expect(await openGraphOf(0, "https://example.org", false)).toEqual([title, url]);
  expect(await openGraphOf(0)).toEqual([title]);
  const list = await openGraphOf(3, "https://example.org");
  expect(list).toEqual(["og:title 시험 마루", "og:url https://example.org/", expect.stringMatching(card)]);
});
