import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { MarkdownAsync } from "react-markdown";
import rehypeRaw from "rehype-raw";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import { beforeAll, describe, expect, test } from "vitest";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";

const DOC = "docs/differences.md";

/** Matches a difference: a heading, a reason, and three code blocks with the input and both outputs. */
const FENCES = new RegExp(
  "### (.+)\n\n([^]+?)\n" +
    ["Input", "CommonMark and GFM", "Maru"]
      .map((name, index) => `\n${name}:\n\n(\`{3,})text\n([^]*?)\n\\${2 * index + 3}\n`)
      .join(""),
  "g",
);

const text = readFileSync(DOC, "utf8");
const entries = [...text.matchAll(FENCES)].map(([, title = "", , , input = ""]) => ({ title, input }));

/** Returns the HTML of remark with its plugins for GFM, for raw HTML and for emphasis in Korean, Japanese and Chinese. */
async function stock(input: string): Promise<string> {
  const element = await MarkdownAsync({
    children: input,
    remarkPlugins: [remarkGfm, remarkCjkFriendly, remarkCjkFriendlyGfmStrikethrough],
    remarkRehypeOptions: { allowDangerousHtml: true },
    rehypePlugins: [rehypeRaw],
  });
  // React adds elements that preload images.
  return renderToStaticMarkup(element).replace(/<link rel="preload"[^>]*>/g, "");
}

/** Returns the body that Maru publishes for a post. */
async function maru(input: string): Promise<string> {
  const options = { contentFolder: "test/fixtures/site", base: "/", language: undefined };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text: input }, options);
  if (!document) throw new Error(JSON.stringify(problems));
  return document.html;
}

/** Wraps a text in a code fence that is longer than any fence in the text, as Prettier formats it. */
function fenced(shown: string): string {
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}

describe("docs/differences.md", () => {
  let outputs: { title: string; stock: string; maru: string }[];
  beforeAll(async () => {
    outputs = await Promise.all(
      entries.map(async ({ title, input }) => ({
        title,
        stock: await stock(input),
        maru: await maru(input),
      })),
    );
  });

  test("each third-level heading is unique and has an input and two outputs", () => {
    expect(entries.length).toBeGreaterThanOrEqual(30);
    expect(entries).toHaveLength(text.split("\n### ").length - 1);
    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
  });

  test("Maru's output of each input differs from the output of CommonMark and GFM", () => {
    expect(outputs.filter((each) => each.stock === each.maru).map(({ title }) => title)).toEqual([]);
  });

  test("both outputs of each input are as documented", async () => {
    let index = 0;
    const computed = text.replace(
      FENCES,
      (_, title: string, reason: string, _fence: string, input: string) => {
        const found = outputs[index++];
        const blocks = [
          ["Input", input],
          ["CommonMark and GFM", found?.stock ?? ""],
          ["Maru", found?.maru ?? ""],
        ].map(([name, shown = ""]) => `\n${name}:\n\n${fenced(shown)}\n`);
        return `### ${title}\n\n${reason}\n${blocks.join("")}`;
      },
    );
    await expect(computed).toMatchFileSnapshot(resolve(DOC));
  });
});
