import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import type { ComponentProps } from "react";
import type { Components, ExtraProps } from "react-markdown";
import { visit } from "unist-util-visit";
import { escapeHtml } from "../html/escapeHtml.ts";
import { rehypeCharacters } from "../text/characters.ts";
import { wikiLabel } from "../wikiLinks.ts";
import { FIGURE, type LinkTarget, type PendingLink, type Range, targetOf } from "./pendingLink.ts";

export type PendingLinkProps = ComponentProps<"a">;

declare module "react" {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to declare an element
  namespace JSX {
    interface IntrinsicElements {
      "maru-pending-link": PendingLinkProps;
    }
  }
}

/** A link of the tree whose ranges in the HTML are not known yet. */
export type FoundLink = LinkTarget & { texts?: { before: string; after: string } };

/**
 * Noncharacters that mark links in rendered HTML: `START` before a link, `MARK` at the other positions. No text contains them,
 * because `rehypeCharacters` removes them.
 */
const START = "\uFDD4";
const MARK = "\uFDD5";

/** Number of marks per link: before it, before and after the value of `href`, after the start tag, before and after the end tag. */
const MARKS_PER_LINK = 6;

/** Replaces links whose URLs depend on other files by `maru-pending-link` elements, which are rendered with marks. */
export function rehypePendingLinks(onLinks: (links: FoundLink[]) => void) {
  const clean = rehypeCharacters();
  return (tree: Root): void => {
    clean(tree);
    const links: FoundLink[] = [];
    visit(tree, { tagName: "a" }, (element: Element) => {
      const href = String(element.properties["href"] ?? "");
      const target = targetOf(href);
      if (!target) return;
      const texts = fallbackOf(target, element);
      links.push({ ...target, ...(texts && { texts }) });
      element.tagName = "maru-pending-link";
      element.properties["href"] = MARK + href + MARK;
    });
    onLinks(links);
  };
}

/**
 * Returns the replacements of the tags of a wiki link with a name: `[[name#heading|` and `]]` if it has a label, otherwise `[[` and
 * `#heading]]`. Returns `undefined` for other links.
 */
function fallbackOf({ to, hash }: LinkTarget, link: Element): FoundLink["texts"] {
  if (!to || "file" in to) return undefined;
  const suffix = escapeHtml(hash && `#${hash}`);
  const hasLabel =
    link.children.some(({ type }) => type !== "text") || toString(link) !== wikiLabel(to.name, hash);
  if (hasLabel) return { before: `[[${escapeHtml(to.name)}${suffix}|`, after: "]]" };
  return { before: "[[", after: `${suffix}]]` };
}

export const pendingLinkComponents: Components = {
  "maru-pending-link": ({ node: _, children, ...props }: PendingLinkProps & ExtraProps) => (
    <>
      {START}
      <a {...props}>
        {MARK}
        {children}
        {MARK}
      </a>
      {MARK}
    </>
  ),
};

/** Removes the marks from rendered HTML, and returns the HTML and the links with their ranges. */
export function locatePendingLinks(
  marked: string,
  links: readonly FoundLink[],
): { html: string; links: PendingLink[] } {
  let html = "";
  const offsets: number[][] = [];
  // In raw HTML, a link can be nested in another: in a table within the outer link.
  const open: number[][] = [];
  for (const piece of marked.split(/([\uFDD4\uFDD5])/)) {
    if (piece !== START && piece !== MARK) {
      html += piece;
      continue;
    }
    if (piece === START) open.push(offsets[offsets.push([]) - 1] ?? []);
    open.at(-1)?.push(html.length);
    if (open.at(-1)?.length === MARKS_PER_LINK) open.pop();
  }
  return { html, links: links.map((link, index) => locate(link, offsets[index] ?? [], html)) };
}

function locate({ texts, ...target }: FoundLink, offsets: readonly number[], html: string): PendingLink {
  const [start = 0, value = 0, valueEnd = 0, content = 0, contentEnd = 0, end = 0] = offsets;
  const href: Range = [value - ` href="`.length, valueEnd + `"`.length];
  if (!texts) return { ...target, href };
  const fallback = { startTag: [start, content] as Range, endTag: [contentEnd, end] as Range, ...texts };
  const isInFigure = html.slice(0, start).endsWith(FIGURE.before) && html.startsWith(FIGURE.after, end);
  if (!isInFigure) return { ...target, href, fallback };
  const before: Range = [start - FIGURE.before.length, start];
  return { ...target, href, fallback, figure: { before, after: [end, end + FIGURE.after.length] } };
}
