import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/build/document.ts";
import { cleanText } from "../../../../src/build/markdown/text/characters.ts";

/** What XML 1.0 (section 2.2) does not let a document hold. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/u;
const everyCharacter = String.fromCharCode(...Array.from({ length: 0x1_00_00 }, (_, code) => code));

describe("a text", () => {
  test("has no character that XML cannot hold, and as many lines as before", () => {
    expect(cleanText(everyCharacter)).not.toMatch(NOT_XML);
    expect(cleanText("a\u2028b\nc\u000Bd\u0085e\n\u0000f").split("\n")).toEqual(["a b", "c d e", "f"]);
  });

  test.each([
    ["👨‍👩‍👧‍👦", "joined emoji"],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "tagged flags"],
    ["می‌خواهم‏", "Persian"],
    ["क्‍ष", "Hindi"],
    ["ไทย​ไทย", "Thai"],
    ["a\u00A0b\tｶﾅ　ＡＢ", "blanks and wide letters"],
  ])("keeps %s: %s", (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test("is told of once a kind, at its first line", () => {
    const told: [number, string][] = [];
    cleanText("a\nb\u200Bc\u200B\n\u200Bd\u0008", (line, message) => told.push([line, message]));
    expect(told).toEqual([
      [3, expect.stringMatching(/^control characters \(the first is U\+0008; 1 in all\) are left out/)],
      [2, expect.stringMatching(/^zero-width spaces \(the first is U\+200B; 3 in all\) are left out/)],
    ]);
  });
});

test("title, description, tags and body are clean alike, by whatever way a character comes in", async () => {
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
