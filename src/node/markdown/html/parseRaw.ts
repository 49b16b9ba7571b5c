import type { Nodes, Parents, Root } from "hast";
import type { Raw } from "mdast-util-to-hast";
import rehypeRaw from "rehype-raw";
import { visit } from "unist-util-visit";

/** Elements that Markdown produces, already nested as HTML requires. */
const OF_MARKDOWN = new Set(
  "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul".split(
    " ",
  ),
);
const PROPERTIES = /^(?:align|alt|aria[A-Z]\w*|className|data[A-Z]\w*|href|id|src|start|title|type)$/;

/** A single comment: https://html.spec.whatwg.org/multipage/syntax.html#comments */
const COMMENT = /^<!--(?!-?>)(?:(?!--!?>)[^])*-->\s*$/;

/**
 * Parses the raw HTML in a tree as a browser would. Trees without raw HTML are skipped, since parsing would not change them and takes a
 * tenth of a post's compile time.
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
 * Breaks the footnote attributes, which the build and the app rely on, in authors' HTML. A character reference is not resolved in an
 * attribute name, so the sanitizer removes that attribute; in text it is the same character.
 */
function disguiseFootnotes(node: Raw): void {
  node.value = node.value.replace(/(data)-(?=footnote)/gi, "$1&#45;");
}

/** Whether a browser would parse a tree into itself. */
function isOfMarkdown(node: Nodes, isInLink: boolean): boolean {
  if (node.type === "text") return node.value !== "";
  if (node.type === "raw") return COMMENT.test(node.value);
  if (node.type === "root") return areOfMarkdown(node, isInLink);
  if (node.type !== "element" || !OF_MARKDOWN.has(node.tagName)) return false;
  const isLink = node.tagName === "a";
  return (
    !(isLink && isInLink) &&
    // The parser turns a value of `true`, as in `data-footnotes`, into an empty string.
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
