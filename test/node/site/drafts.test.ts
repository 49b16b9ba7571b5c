import { expect, test } from "vitest";
import { publishedManifest } from "../../../src/node/site/drafts.ts";
import { createPost, manifest } from "../../support/build/fixtureManifest.ts";

const draft = createPost({ slug: "draft", title: "Draft", tags: ["ai", "idea"], draft: true });
const site = {
  base: "/",
  showsDrafts: true,
  manifest: {
    ...manifest,
    posts: [draft, ...manifest.posts],
    tags: [
      { name: "ai", slug: "ai", count: 3 },
      { name: "C++", slug: "c-plus-plus", count: 1 },
      { name: "idea", slug: "idea", count: 1 },
    ],
  },
};

test("the published manifest has no drafts and no tags that only drafts use", () => {
  expect(publishedManifest(site)).toEqual(manifest);
  expect(publishedManifest({ manifest })).toBe(manifest);
});
