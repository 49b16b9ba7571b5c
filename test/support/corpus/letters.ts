import type { Element, Nodes } from "hast";
import { MarkdownAsync } from "react-markdown";
import rehypeRaw from "rehype-raw";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";
import type { Document } from "../../../src/node/content/document.ts";

/** Matches elements whose start and end separate words. */
const APART =
  /^(?:aside|blockquote|br|d[ltd]|details|div|figcaption|figure|h[1-6]|hr|label|li|[ou]l|p|pre|section|summary|table|t(?:body|d|foot|h|head|r))$/;

/** Matches elements whose text is not shown, or is a text of the app. */
const NOT_READ = /^(?:button|script|style|template|title|noscript|iframe)$/;

/** Whether an element is the heading of the footnotes or the placeholder of a missing image. */
function isOfApp({ properties }: Element): boolean {
  const { id, className } = properties;
  return id === "footnote-label" || (Array.isArray(className) && className.includes("missing-image"));
}

/** Returns the text that a reader sees, with one space between words and blocks. */
export function lettersOf(tree: Nodes): string {
  let letters = "";
  const walk = (node: Nodes): void => {
    if (node.type === "text") letters += node.value;
    if (!("children" in node)) return;
    const isElement = node.type === "element";
    if (isElement && (NOT_READ.test(node.tagName) || isOfApp(node))) return;
    const space = isElement && APART.test(node.tagName) ? " " : "";
    letters += space;
    for (const child of node.children) walk(child);
    letters += space;
  };
  walk(tree);
  return letters.replace(/\s+/g, " ").trim();
}

/**
 * Returns the text that remark renders, with its plugins for GFM and for emphasis in Korean, Japanese and Chinese. Single tildes do not
 * mean strikethrough in this setup.
 */
export async function stockLetters(markdown: string): Promise<string> {
  return lettersBy(markdown, [
    [remarkGfm, { singleTilde: false }],
    remarkCjkFriendly,
    [remarkCjkFriendlyGfmStrikethrough, { singleTilde: false }],
  ]);
}

/** Compiles a post with this Markdown in the default dialect. */
export async function maruDocument(markdown: string): Promise<Document> {
  const source = { path: "posts/a.md", text: `---\ntitle: A\n---\n\n${markdown}` };
  const { document, problems } = await compileDocument(source, {
    contentFolder: "/nowhere",
    base: "/",
    language: "ko",
  });
  if (!document) throw new Error(JSON.stringify(problems));
  return document;
}

/** Returns the text that Maru renders for Markdown. */
export async function maruLetters(markdown: string): Promise<string> {
  return htmlLetters((await maruDocument(markdown)).html);
}

/** Returns the text that a reader of this HTML sees. */
export async function htmlLetters(html: string): Promise<string> {
  return lettersBy("", [() => () => ({ type: "root", children: [{ type: "html", value: html }] })]);
}

type Plugins = NonNullable<Parameters<typeof MarkdownAsync>[0]["remarkPlugins"]>;

async function lettersBy(markdown: string, remarkPlugins: Plugins): Promise<string> {
  let letters = "";
  await MarkdownAsync({
    children: markdown,
    remarkPlugins,
    remarkRehypeOptions: { allowDangerousHtml: true },
    rehypePlugins: [
      rehypeRaw,
      () => (tree: Nodes) => {
        letters = lettersOf(tree);
        if ("children" in tree) tree.children = [];
      },
    ],
  });
  return letters;
}
