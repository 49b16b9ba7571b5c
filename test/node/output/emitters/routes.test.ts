import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openApp } from "../../../../src/client/entry/server.tsx";
import { createMemoryLibrary } from "../../../../src/node/output/render/memoryLibrary.ts";
import { createPost, manifest } from "../../../support/build/fixtureManifest.ts";

const TAGS = Array.from({ length: 30 }, (_, number) => `tag-${number}`);

/** Returns the gzipped sizes of pages, in bytes, of a site with `count` posts over ten years. */
async function sizesOf(count: number): Promise<Record<string, number>> {
  const posts = Array.from({ length: count }, (_, number) =>
    createPost({
      slug: `post-${number}`,
      title: `글 ${number}`,
      date: `${2025 - Math.floor((10 * number) / count)}-01-22`,
      tags: [TAGS[number % TAGS.length] as string],
    }),
  );
  const tags = TAGS.map((name) => ({ name, slug: name, count: count / TAGS.length }));
  const whole = { ...manifest, site: { ...manifest.site, postsPerPage: 20 }, posts, tags };
  const library = createMemoryLibrary({
    base: "/",
    manifest: whole,
    search: "/search.json",
    bodyOf: () => ({ slug: "a", html: "<p>글</p>" }),
  });
  const prepare = await openApp(library);
  const sizes = ["/", "/posts/post-7/", "/tags/", "/archive/"].map(async (path) => {
    const { draw, hydration } = await prepare(path);
    return [path, gzipSync(draw() + JSON.stringify(hydration)).length] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}

test("the sizes of the home page, a post, the tag list and the archive do not grow with the number of posts", async () => {
  const [some, many] = [await sizesOf(1_200), await sizesOf(9_000)];
  for (const [path, size] of Object.entries(some)) {
    expect(size, path).toBeGreaterThan(500);
    // A difference of 3 % is allowed, because larger numbers have more digits.
    expect(many[path], path).toBeLessThan(size * 1.03);
  }
});
