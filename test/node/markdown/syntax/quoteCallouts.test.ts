import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function htmlOf(text: string): Promise<string> {
  const options = { contentFolder: "/nonexistent", base: "/", language: "ko" };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  return document?.html ?? "";
}

describe("quotes with a callout marker", () => {
  test.each([
    ["> \\[!note] 글"],
    ["> [\\!note] 글"],
    ["> [!note\\] 글"],
    ["- 항목\n\n  > \\[!TIP]\n  > 글"],
    ["> > \\[!경고]- 글"],
    ["!!! tip\n    > \\[!note] 글"],
  ])("%j is a quote because its marker is escaped", async (text) => {
    expect(await htmlOf(text)).toMatch(/<blockquote>\s*<p>\[!(?:note|TIP|경고)\]/);
  });

  test.each([
    ["> [!note] 글"],
    [">[!note]\n> 글"],
    ["- 항목\n\n  > [!TIP]\n  > 글"],
    ["> > [!note]- 글"],
    ["!!! tip\n    > [!note] 글"],
    ["글\r\n\r\n\t\r\n> [!note]+ 글\r\n"],
    ["<https://a.example/가나다> 각\n\n> [!note] 글"],
  ])("%j is a callout because its marker is not escaped", async (text) => {
    expect(await htmlOf(text)).toMatch(/class="callout note"/);
    expect(await htmlOf(text)).not.toContain("[!");
  });
});
