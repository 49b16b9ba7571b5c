import { expect, test } from "vitest";
import { mediaUrl } from "../../../src/node/content/mediaFolder.ts";
import { compileSite } from "../../support/build/compileSite.ts";

test.each([
  ["a.png", "/img/posts/", "/img/posts/a.png"],
  ["/a.png", "img", "/img/a.png"],
  ["https://example.org/a.png", "/img", "https://example.org/a.png"],
  ["//example.org/a.png", "/img", "//example.org/a.png"],
  ["a.png", undefined, "a.png"],
])("the image %s in the folder %s is %s", (url, folder, found) => {
  expect(mediaUrl(url, folder)).toBe(found);
});

test("`media_subpath` is the folder of the images of a post and of its cover", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
  const { problems, documentOf } = await compileSite({
    "posts/a.md": '---\nmedia_subpath: /img/a/\nimage: {path: b.svg}\n---\n![x](b.svg) <img src="b.svg">',
    "img/a/b.svg": svg,
  });
  expect(problems).toEqual([]);
  expect(documentOf("posts/a.md")?.html.match(/<img[^>]*\/assets\/b\./g)).toHaveLength(2);
});
