import type { Nodes, Parents, Root } from "hast";
import type { Raw } from "mdast-util-to-hast";
import rehypeRaw from "rehype-raw";
import { visit } from "unist-util-visit";

/** What Markdown makes by itself, nested as HTML wants it. */
const OF_MARKDOWN = new Set(
  "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul".split(
    " ",
  ),
);
const PROPERTIES = /^(?:align|alt|aria[A-Z]\w*|className|data[A-Z]\w*|href|id|src|start|title|type)$/;

/** One comment, which is not shown: https://html.spec.whatwg.org/multipage/syntax.html#comments */
const COMMENT = /^<!--(?!-?>)(?:(?!--!?>)[^])*-->\s*$/;

/**
 * Takes in the HTML of a text as a browser would read it. A text without any is left alone: to read it again changes nothing, and takes a
 * tenth of the time that a post is compiled in.
 */
export function rehypeParseRaw() {
  const parse = rehypeRaw();
  return (tree: Root, file: Parameters<typeof parse>[1]): Root => {
    if (isOfMarkdown(tree, false)) return tree;
    visit(tree, "raw", disguiseFootnotes);
    return parse(tree, file) as Root;
  };
}

/**
 * Lets no author's HTML have the attributes by which the build and the app know footnotes: an entity means nothing in an attribute's
 * name, so that the sanitizer drops it, and means the same character in text.
 */
function disguiseFootnotes(node: Raw): void {
  node.value = node.value.replace(/(data)-(?=footnote)/gi, "$1&#45;");
}

/** Whether a browser would read a tree as it stands. */
function isOfMarkdown(node: Nodes, isInLink: boolean): boolean {
  if (node.type === "text") return node.value !== "";
  if (node.type === "raw") return COMMENT.test(node.value);
  if (node.type === "root") return areOfMarkdown(node, isInLink);
  if (node.type !== "element" || !OF_MARKDOWN.has(node.tagName)) return false;
  const isLink = node.tagName === "a";
  return (
    !(isLink && isInLink) &&
    // Of `data-footnotes` as `true` reading makes an empty text.
    Object.entries(node.properties).every(([name, value]) => PROPERTIES.test(name) && value !== true) &&
    areOfMarkdown(node, isInLink || isLink)
  );
}

function areOfMarkdown({ children }: Parents, isInLink: boolean): boolean {
  return children.every(
    (child, index) =>
      isOfMarkdown(child, isInLink) && !(child.type === "text" && children[index + 1]?.type === "text"),
  );
}
