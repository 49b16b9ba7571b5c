import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { cleanText } from "../../../../src/node/markdown/text/characters.ts";

/** Characters that XML 1.0 (section 2.2) does not allow in a document. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/u;
const everyCharacter = String.fromCharCode(...Array.from({ length: 0x1_00_00 }, (_, code) => code));

describe("cleanText", () => {
  test("cleanText removes characters that XML does not allow and preserves the number of lines", () => {
    expect(cleanText(everyCharacter)).not.toMatch(NOT_XML);
    expect(cleanText("a\u2028b\nc\u000Bd\u0085e\n\u0000f").split("\n")).toEqual(["a b", "c d e", "f"]);
  });

  test.each([
    ["👨‍👩‍👧‍👦", "joined emoji"],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "tagged flags"],
    ["می‌خواهم‏", "Persian"],
    ["क्‍ष", "Hindi"],
    ["ไทย​ไทย", "Thai"],
    ["a\u00A0b\tｶﾅ　ＡＢ", "spaces and wide letters"],
  ])("cleanText does not change %s: %s", (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test("cleanText reports each kind of removed character once, at its first line", () => {
    const messages: [number, string][] = [];
    cleanText("a\nb\u200Bc\u200B\n\u200Bd\u0008", (line, message) => messages.push([line, message]));
    expect(messages).toEqual([
      [3, expect.stringMatching(/^control characters \(the first is U\+0008; 1 in all\) are left out/)],
      [2, expect.stringMatching(/^zero-width spaces \(the first is U\+200B; 3 in all\) are left out/)],
    ]);
  });
});

test("literal and escaped control characters are removed from title, description, tags and body", async () => {
  const text = [
    '---\ntitle: "a\\u0008\\ud800b\\u202e"\ndescription: "c\\uFFFEd"\ntags: ["e\\u0000f", "g\u0008h"]\n---\n',
    `&#8;&#x202E;&#xFFFE;<p title="&#8;&#x202E;">&#8;&#x202E;&#xFFFE;i</p>\n\n\`&#8;\u0008\`\n\n    \u000Bj`,
  ].join("\n");
  const options = { contentFolder: "test/fixtures/site", base: "/", language: undefined };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  expect(document).toMatchObject({ title: "a�b", summary: "cd", tags: ["ef", "gh"] });
  expect(JSON.stringify(document)).not.toMatch(/\\u00[01][\dbef]/);
  expect(document?.html).not.toMatch(NOT_XML);
  expect(document?.html).not.toContain("\u202E");
});
