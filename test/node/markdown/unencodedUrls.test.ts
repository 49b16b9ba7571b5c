import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";

async function htmlOf(text: string): Promise<string> {
  const options = { contentFolder: "/nonexistent", base: "/", language: "ko" };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  return document?.html ?? "";
}

describe("links and images with spaces in their URLs", () => {
  test.each([
    ["\\[a](b.md)", "<p>[a](b.md)</p>"],
    ["앞 \\[가](나 다.md) 뒤", "<p>앞 [가](나 다.md) 뒤</p>"],
    ["\\![a](b c.png)", "<p>![a](b c.png)</p>"],
    ["- **\\[a](b.pdf)**", "<strong>[a](b.pdf)</strong>"],
    ["> \\\\\\[a](b c.md)", "<p>\\[a](b c.md)</p>"],
    ["| a |\n| - |\n| \\[a](b.md) |", "<td>[a](b.md)</td>"],
  ])("%j is text because its bracket is escaped", async (text, shown) => {
    const html = await htmlOf(text);
    expect(html).toContain(shown);
    expect(html).not.toContain("<a");
  });

  test.each([["[a](b c.md)"], ["\\\\[a](b c.md)"], ["\\[x](y.md) [a](b c.md)"], ["\\*[a](b c.md)"]])(
    "%j has a link because its bracket is not escaped",
    async (text) => {
      expect(await htmlOf(text)).toContain('<a href="source:posts%2Fb%20c.md">a</a>');
    },
  );
});
