import { expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

test.each([
  ["https://example.org/blog/posts/a/?b#c", '<a href="/blog/posts/a/?b#c">'],
  ["http://example.org/blog", '<a href="/blog/">'],
  ["//example.org/blog/a.pdf", '<a href="/blog/a.pdf">'],
  ["https://example.org/elsewhere/", '<a href="https://example.org/elsewhere/">'],
  [
    "https://example.org.evil.com/blog/",
    '<a href="https://example.org.evil.com/blog/" rel="noopener noreferrer">',
  ],
  ["https://www.example.org/blog/", '<a href="https://www.example.org/blog/" rel="noopener noreferrer">'],
  ["/posts/a/", '<a href="/blog/posts/a/">'],
  ["mailto:a@example.org", '<a href="mailto:a@example.org">'],
])("a link to %s on a site at https://example.org/blog/ renders as %s", async (url, link) => {
  const { document } = await compileDocument(
    { path: "posts/a.md", text: `[x](${url})` },
    {
      contentFolder: "test/fixtures/site",
      base: "/blog/",
      siteUrl: "https://example.org",
      language: undefined,
    },
  );
  expect(document?.html).toBe(`<p>${link}x</a></p>`);
});
