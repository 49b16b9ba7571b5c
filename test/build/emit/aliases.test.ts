import { expect, test } from "vitest";
import { emitAliases } from "../../../src/build/emit/aliases.ts";
import { createPost, manifest } from "../../support/fixtureManifest.ts";

type Context = Parameters<typeof emitAliases>[0];

test("each former address of a post has a page that forwards to it", async () => {
  const aliases = ["/2019/old.html", "/a/b/", "/글/옛것", "/../up/", "/"];
  const post = createPost({ slug: "new", title: "A & <b>", aliases });
  const files = emitAliases({ site: { manifest: { ...manifest, posts: [post] } } } as unknown as Context);
  expect(files.map(({ path }) => path)).toEqual(["2019/old.html", "a/b/index.html", "글/옛것/index.html"]);
  const html = String(await files[0]?.contents());
  expect(html).toContain('<link rel="canonical" href="/posts/new/" />');
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/posts/new/" />');
  expect(html).toContain('<a href="/posts/new/">A &amp; &lt;b&gt;</a>');
});
