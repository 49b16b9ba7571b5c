import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tests as examples } from "commonmark-spec";
import type { Root } from "hast";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { rehypeParseRaw } from "../../../../src/node/markdown/html/parseRaw.ts";
import { parseMarkdown } from "../../../../src/node/markdown/parse.ts";
import { canonicalBody } from "../../../support/checks/canonicalBody.ts";

const FOLDER = "test/fixtures/bodies";
const bodies = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ name: path, markdown: readFileSync(join(FOLDER, path), "utf8") }));

/** Renders a text twice: unchanged, and with an appended HTML element, so that the complete tree is reparsed. */
async function readBoth(markdown: string): Promise<[string, string]> {
  const tree = parseMarkdown(markdown);
  const read = parseMarkdown(markdown);
  read.children.push({ type: "html", value: "<wbr>" });
  const withoutIt = (await canonicalBody(read)).replace(/\s*<wbr><\/wbr>(?=\n|$)/, "");
  return [await canonicalBody(tree), withoutIt];
}

/** Numbers of CommonMark examples with code that begins with an empty line, which reparsing removes. */
const BETTER_LEFT = [127, 129];

const samples = examples
  .filter(({ number }) => !BETTER_LEFT.includes(number))
  .map(({ number, markdown }) => ({ name: `example ${number} of CommonMark`, markdown }));

test.each([...samples, ...bodies].filter(({ markdown }) => !markdown.includes("<")))(
  "the body is the same with and without reparsing: $name",
  async ({ markdown }) => {
    const [left, read] = await readBoth(markdown);
    expect(left).toBe(read);
  },
);

describe("rehypeParseRaw", () => {
  const link = (children: Root["children"]): Root["children"][number] => ({
    type: "element",
    tagName: "a",
    properties: { href: "https://a.kr" },
    children: children.filter((child) => child.type !== "doctype"),
  });
  const text = { type: "text", value: "마루" } as const;
  const raw = (value: string) => ({ type: "raw", value }) as never;
  test.each([
    ["does not reparse Markdown without HTML", [link([text])], false],
    ["does not reparse an HTML comment", [text, raw("<!-- more -->\n")], false],
    ["reparses a comment with HTML after it", [raw("<!-- more --><b>")], true],
    ["reparses a comment that starts with `<!-->`", [raw("<!--> <b> -->")], true],
    ["reparses a comment that ends with `--!>`", [raw("<!-- a --!> <b> -->")], true],
    ["reparses raw HTML", [raw("<b>")], true],
    ["reparses a link inside a link", [link([link([text])])], true],
    ["reparses an element that Markdown does not produce", [{ ...link([text]), tagName: "figure" }], true],
    [
      "reparses an element with a property that Markdown does not produce",
      [{ ...link([text]), properties: { class: "x" } }],
      true,
    ],
  ] as const)("rehypeParseRaw %s", (_what, children, isRead) => {
    const tree: Root = { type: "root", children: [...children] };
    const result = unified().use(rehypeParseRaw).runSync(tree, { value: "" });
    expect(result !== tree).toBe(isRead);
  });
});
