import { expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

test("an excerpt has no ids except those of its footnotes, which start with the path of the file", async () => {
  const text =
    '## Part\n\n<p id="mine">Text[^a] again[^a].</p>\n\nText[^a] again[^a].\n\n<!-- more -->\n\n[^a]: note';
  const options = { contentFolder: "test/fixtures/site", base: "/", language: undefined };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  const ids = [...(document?.excerpt ?? "").matchAll(/ (?:id|href|aria-describedby)="#?([^"]+)"/g)];
  expect(ids.length).toBeGreaterThan(8);
  expect(ids.map(([, id]) => id).filter((id) => !id?.startsWith("posts-a-md-"))).toEqual([]);
});

test("an excerpt has no reserved ids, even if the file name begins with a reserved prefix", async () => {
  const options = { contentFolder: "test/fixtures/site", base: "/", language: undefined };
  const { document } = await compileDocument({ path: "maru-a.md", text: "Text[^a].\n\n[^a]: note" }, options);
  expect(document?.excerpt).toContain('id="section-a-md-fn-1"');
  expect(document?.excerpt).not.toContain("maru-");
});
