import type { Root as Html } from "hast";
import type { Heading, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** Returns the text of the `# heading` that a document begins with; `undefined` if there is none. */
export function leadingHeading(tree: Root): string | undefined {
  const heading = tree.children.find((node) => node.type !== "definition" && node.type !== "html");
  return heading?.type === "heading" && heading.depth === 1 ? textOf(heading) : undefined;
}

function textOf(heading: Heading): string | undefined {
  return toString(heading, { includeHtml: false }).replace(/\s+/g, " ").trim() || undefined;
}

/** Removes the leading heading if it equals the page's title. Returns whether it was removed. */
export function dropLeadingHeading(tree: Root, title: string): boolean {
  if (leadingHeading(tree) !== title) return false;
  tree.children.splice(
    tree.children.findIndex((node) => node.type === "heading"),
    1,
  );
  return true;
}

/** Moves every heading down one level, to 6 at most, if any has level 1, because the page's title is the only `h1`. */
export function lowerHeadings(tree: Root): void {
  let hasTopLevel = false;
  visit(tree, "heading", (node) => void (hasTopLevel ||= node.depth === 1));
  if (!hasTopLevel) return;
  visit(tree, "heading", (node) => {
    node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
  });
}

/** Replaces `<h1>` elements in authors' HTML by `<h2>`. */
export function rehypeLowerTitles() {
  return (tree: Html): void => {
    visit(tree, { tagName: "h1" }, (node) => void Object.assign(node, { tagName: "h2" }));
  };
}
