import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { isDestination } from "../../../../src/node/markdown/html/isDestination.ts";

const options = { contentFolder: "test/fixtures", base: "/", language: "en" };

/** Returns the targets of the links in a text, and the messages about the text. */
async function linksIn(text: string) {
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  return {
    to: document?.links.map(({ to }) => to && "file" in to && to.file),
    messages: problems.map(({ message }) => message),
  };
}

describe("link destinations in angle brackets that look like tags", () => {
  test.each([
    ["[a](<my file.md>)", "my file.md"],
    ["[메모](<Untitled 1.md>)를 보라", "Untitled 1.md"],
    ["[a](<script notes.md> 'a title')", "script notes.md"],
    ["[a](<title page.md>\n  (a title))", "title page.md"],
    ["[a](\n<b c.md>)", "b c.md"],
    ["[a][r]\n\n[r]: <my file.md>", "my file.md"],
    ['> [r]: <video x.md> "title"\n\n[r]', "video x.md"],
    ["- [r]:\n  <T x.md>\n\n[r]", "T x.md"],
    ["| a |\n|---|\n| [a](<Foo bar.md>) |", "Foo bar.md"],
    ["# A\n\n## [a](<my (old) file.md>)", "my (old) file.md"],
  ])("the link %j leads to %s", async (text, file) => {
    expect(await linksIn(text)).toEqual({ to: [`posts/${file}`], messages: [] });
  });

  test.each(["![x](<Pasted image 1.png>)", "![](<Screenshot 2024-01-01 at 3.00.00 PM.png>)"])(
    "%j is an image, not a tag",
    async (text) => {
      const { messages } = await linksIn(text);
      expect(messages).toEqual([expect.stringContaining("is not shown: `posts/")]);
    },
  );
});

test.each([
  "f(<T>)",
  "a](<T>)",
  "[a](<T> b)",
  "[a]\n\n](<T>)",
  "[a](<T",
  "note: <T>",
  "[a]: <T> b",
  "a [r]: <T>",
])("%j has no link destination", (text) => {
  expect(isDestination(text, text.indexOf("<"))).toBe(false);
});
