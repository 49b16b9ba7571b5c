import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tests as examples } from "commonmark-spec";
import type { Root } from "hast";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { rehypeParseRaw } from "../../../../src/build/markdown/html/parseRaw.ts";
import { parseMarkdown } from "../../../../src/build/markdown/parse.ts";
import { canonicalBody } from "../../../support/canonicalBody.ts";

const FOLDER = "test/fixtures/bodies";
const bodies = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ name: path, markdown: readFileSync(join(FOLDER, path), "utf8") }));

/** The body of a text, and that of the same with an element behind it, for which all is read again. */
async function readBoth(markdown: string): Promise<[string, string]> {
  const tree = parseMarkdown(markdown);
  const read = parseMarkdown(markdown);
  read.children.push({ type: "html", value: "<wbr>" });
  const withoutIt = (await canonicalBody(read)).replace(/\s*<wbr><\/wbr>(?=\n|$)/, "");
  return [await canonicalBody(tree), withoutIt];
}

/** Of code that begins with an empty line, reading takes that line away. */
const BETTER_LEFT = [127, 129];

const samples = examples
  .filter(({ number }) => !BETTER_LEFT.includes(number))
  .map(({ number, markdown }) => ({ name: `example ${number} of CommonMark`, markdown }));

test.each([...samples, ...bodies].filter(({ markdown }) => !markdown.includes("<")))(
  "a text has one body, whether it is read again or left alone: $name",
  async ({ markdown }) => {
    const [left, read] = await readBoth(markdown);
    expect(left).toBe(read);
  },
);

describe("what is read again", () => {
  const link = (children: Root["children"]): Root["children"][number] => ({
    type: "element",
    tagName: "a",
    properties: { href: "https://a.kr" },
    children: children.filter((child) => child.type !== "doctype"),
  });
  const text = { type: "text", value: "마루" } as const;
  const raw = (value: string) => ({ type: "raw", value }) as never;
  test.each([
    ["a text of Markdown alone is not", [link([text])], false],
    ["a comment is not", [text, raw("<!-- more -->\n")], false],
    ["a comment with HTML behind it is", [raw("<!-- more --><b>")], true],
    ["a comment that ends early is", [raw("<!--> <b> -->")], true],
    ["a comment that ends as few do is", [raw("<!-- a --!> <b> -->")], true],
    ["HTML is", [raw("<b>")], true],
    ["a link in a link is", [link([link([text])])], true],
    ["an element that Markdown does not make is", [{ ...link([text]), tagName: "figure" }], true],
    ["a property that it does not give is", [{ ...link([text]), properties: { class: "x" } }], true],
  ] as const)("%s", (_what, children, isRead) => {
    const tree: Root = { type: "root", children: [...children] };
    const result = unified().use(rehypeParseRaw).runSync(tree, { value: "" });
    expect(result !== tree).toBe(isRead);
  });
});
