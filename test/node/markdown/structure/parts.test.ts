import { expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { generateBook } from "../../../support/corpus/generateBook.ts";

async function bodyOf(text: string): Promise<string> {
  const options = { contentFolder: "test/fixtures/site", base: "/", language: undefined };
  return (await compileDocument({ path: "posts/a.md", text }, options)).document?.html ?? "";
}

test("a long body is split into parts, and no part ends with a heading", async () => {
  const html = await bodyOf(generateBook(200_000));
  const parts = html.split('<div class="part">').slice(1);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((part) => /<\/h[2-6]>\s*<\/div>\s*$/.test(part))).toEqual([]);
  expect(parts.map((part) => part.length).every((length) => length < 20_000)).toBe(true);
  expect(parts.at(-1)).toMatch(/^<section data-footnotes/);
});

test("a block of a long body has the same text as without parts", async () => {
  const words = (html: string) =>
    html
      .replace(/<[^>]*>|\s+/g, " ")
      .replace(/ +/g, " ")
      .trim();
  const book = generateBook(200_000);
  const [chapter = ""] = book.split("\n\n").slice(-300, -299);
  expect(words(await bodyOf(book))).toContain(words(await bodyOf(chapter)));
});

test("a body of usual length is not split into parts", async () => {
  expect(await bodyOf(generateBook(40_000))).not.toContain('class="part"');
});
