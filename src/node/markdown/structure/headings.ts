import type { Root as Html } from "hast";
import type { Heading, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** The words of the `# heading` a document begins with, if it does. */
export function leadingHeading(tree: Root): string | undefined {
  const heading = tree.children.find((node) => node.type !== "definition" && node.type !== "html");
  return heading?.type === "heading" && heading.depth === 1 ? wordsOf(heading) : undefined;
}

function wordsOf(heading: Heading): string | undefined {
  return toString(heading, { includeHtml: false }).replace(/\s+/g, " ").trim() || undefined;
}

/** Removes the leading heading where it says what the page's own title says. */
export function dropLeadingHeading(tree: Root, title: string): void {
  if (leadingHeading(tree) !== title) return;
  tree.children.splice(
    tree.children.findIndex((node) => node.type === "heading"),
    1,
  );
}

/** Moves every heading one level down where the text uses `#`, since the page's title is its only `h1`. */
export function lowerHeadings(tree: Root): void {
  let deepen = false;
  visit(tree, "heading", (node) => void (deepen ||= node.depth === 1));
  if (!deepen) return;
  visit(tree, "heading", (node) => {
    node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
  });
}

/** The same for the `<h1>` that an author wrote as HTML. */
export function rehypeLowerTitles() {
  return (tree: Html): void => {
    visit(tree, { tagName: "h1" }, (node) => void Object.assign(node, { tagName: "h2" }));
  };
}
