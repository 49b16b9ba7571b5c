import type { Nodes, Parents, Root } from "hast";
import type { Raw } from "mdast-util-to-hast";
import rehypeRaw from "rehype-raw";
import { visit } from "unist-util-visit";

/** Elements that Markdown produces. Their nesting is always valid HTML. */
const MARKDOWN_ELEMENTS = new Set(
  "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul".split(
    " ",
  ),
);
const PROPERTIES = /^(?:align|alt|aria[A-Z]\w*|className|data[A-Z]\w*|href|id|src|start|title|type)$/;

/** Matches a single comment: https://html.spec.whatwg.org/multipage/syntax.html#comments */
const COMMENT = /^<!--(?!-?>)(?:(?!--!?>)[^])*-->\s*$/;

/**
 * Parses the raw HTML in a tree as a browser would. Skips trees that parsing would not change, because parsing takes a tenth of a
 * post's compile time.
 */
export function rehypeParseRaw() {
  const parse = rehypeRaw();
  return (tree: Root, file: Parameters<typeof parse>[1]): Root => {
    if (isUnchangedByParsing(tree, false)) return tree;
    visit(tree, "raw", disguiseOwnAttributes);
    return parse(tree, file) as Root;
  };
}

/**
 * Disables Maru's attributes in authors' HTML, because the build and the app trust them. Replaces the first `-` in `data-footnote` and
 * `data-old-ids` by a character reference. Parsers do not resolve it in attribute names, so the sanitizer removes the attribute; in text it is a `-`.
 */
function disguiseOwnAttributes(node: Raw): void {
  node.value = node.value.replace(/(data)-(?=footnote|old-ids)/gi, "$1&#45;");
}

/** Whether parsing a node as a browser would certainly not change it. Ignores comments, because the page does not contain them. */
function isUnchangedByParsing(node: Nodes, isInLink: boolean): boolean {
  if (node.type === "text") return node.value !== "";
  if (node.type === "raw") return COMMENT.test(node.value);
  if (node.type === "root") return areUnchangedByParsing(node, isInLink);
  if (node.type !== "element" || !MARKDOWN_ELEMENTS.has(node.tagName)) return false;
  const isLink = node.tagName === "a";
  return (
    !(isLink && isInLink) &&
    // The parser turns a value of `true`, as in `data-footnotes`, into an empty string.
    Object.entries(node.properties).every(([name, value]) => PROPERTIES.test(name) && value !== true) &&
    areUnchangedByParsing(node, isInLink || isLink)
  );
}

function areUnchangedByParsing({ children }: Parents, isInLink: boolean): boolean {
  return children.every(
    (child, index) =>
      isUnchangedByParsing(child, isInLink) &&
      !(child.type === "text" && children[index + 1]?.type === "text"),
  );
}
