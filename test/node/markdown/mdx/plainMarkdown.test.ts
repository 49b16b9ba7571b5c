import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { resolvePending } from "../../../../src/node/markdown/plainMarkdown/resolvePending.ts";
import { compileMdx } from "./compileMdx.ts";

const fixture = (name: string) => readFileSync(`test/fixtures/bodies/mdx/${name}.mdx`, "utf8");

/** Returns the text of HTML without whitespace and without the labels that Maru adds. */
function wordsOf(html: string): string {
  return html
    .replace(/<button[^>]*>.*?<\/button>|<span>(?:Load from|YouTube에서)[^<]*<\/span>/g, "")
    .replace(/(?:Picture not shown|보이지 않는 그림): /g, "")
    .replace(/<[^>]*>|\s/g, "");
}

describe("plain Markdown of MDX", () => {
  test.each([
    ["a post of Docusaurus", fixture("docusaurus-post")],
    ["a post of Starlight", fixture("starlight-post")],
    [
      "nested blocks",
      "- <Aside>\n    가\n\n    <Tip>나</Tip>\n  </Aside>\n\n> <Foo title='다'>\n> 라\n> </Foo>\n\n!!! note\n    <Note>마</Note>",
    ],
    ["indented text", "    가\n\n  <div>\n        나\n\n        - 다\n          - 라\n  </div>"],
    [
      "elements on one line",
      "<Columns><Column>가</Column><Column>나</Column></Columns>\n\n<div>다</div>\n<p>라</p>",
    ],
  ])("plain Markdown of %s has the same words as the page", async (_name, text) => {
    const shown = await compileMdx(text);
    const { html } = await compileMdx(shown.markdown, { path: "a.md" });
    // Plain Markdown shows tabs one after another and a player as its URL, so the characters are sorted and URLs are removed.
    const sorted = (words: string) => [...words.replace(/https:[\w./?=]*/g, "")].toSorted().join("");
    const title = sorted("제목");
    expect(sorted(wordsOf(html)).length).toBeGreaterThan(title.length);
    expect(sorted(wordsOf(html))).toBe(sorted(wordsOf(shown.html)));
  });

  test("plain Markdown has no statement, tag or comment of MDX", async () => {
    const { markdown } = await compileMdx(fixture("docusaurus-post"));
    expect(markdown.replace(/```[^]*?```/g, "")).not.toMatch(
      /^(?:import|export) |<[A-Z]\w*[\s>](?!와)|\{\/\*|className|style=/m,
    );
  });

  test("links in plain Markdown lead to the URLs of pages", async () => {
    const text =
      '<Link to="./b.mdx">가</Link> <a href="./b.mdx#c">나</a>\n\n<LinkCard title="다" href="./b.mdx" />\n\n<Card title="라" href="./gone.mdx" />';
    const { markdown } = await compileMdx(text);
    const find = (to: unknown) => (JSON.stringify(to).includes("b.mdx") ? "/posts/b/" : undefined);
    const marked = resolvePending(markdown, find).replace(/[\uFDD0-\uFDD3]/g, "");
    expect(marked).toBe('[가](/posts/b/) <a href="/posts/b/">나</a>\n\n[다](/posts/b/)\n\n라');
  });

  test("the search text of MDX has no tags", async () => {
    const { search } = await compileMdx(
      "<Aside title='가'>나</Aside>\n\n<Tabs><Tab label='다'>라</Tab></Tabs>\n\n{마}",
    );
    expect(search?.replace(/\s+/g, " ").trim()).toBe("가 나 다 라 {마}");
  });
});
