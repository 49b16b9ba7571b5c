import type { Heading, Nodes, Paragraph, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Dialect } from "./dialect.ts";

/** Markers of a table of contents in several engines: `[TOC]`, `[[toc]]`, `[[_TOC_]]`, `{{TOC}}`, `@[toc]`, `${toc}`. */
const MARKER = /^(?:@?\[{1,2}_?toc_?\]{1,2}|\{\{\s*toc\s*\}\}|\$\{toc\})$/i;

/** MkDocs Material's marker for a list of tags. It is removed because the app shows its own list. */
const TAGS = /^\[TAGS\]$/;

const HATENA_MARKER = /^\[:contents\]$/i;

/**
 * Dialects in which a code block with the language `toc` is a table of contents, because of plugins for Obsidian and for Gatsby (`mdx`).
 */
const TOC_CODE: readonly Dialect[] = ["obsidian", "mdx"];

const START = /^\s*<!--\s*(?:toc\b[^>]*|start doctoc\b[^>]*)-->\s*$/i;
const END = /^\s*<!--\s*(?:tocstop|\/toc|end doctoc\b[^>]*)\s*-->\s*$/i;

const NAMED = /^(?:목차|차례|table of contents|contents|toc|index)$/i;

/** Removes markers of tables of contents and generated tables of contents, with their headings, because the app shows its own table. */
export function dropContents(tree: Root, dialects: ReadonlySet<Dialect>): void {
  const markers = [MARKER, TAGS, ...(dialects.has("hatena") ? [HATENA_MARKER] : [])];
  const isCode = TOC_CODE.some((dialect) => dialects.has(dialect));
  const isMarker = (node: Nodes) =>
    node.type === "code"
      ? isCode && node.lang === "toc"
      : node.type === "paragraph" && isPlain(node) && markers.some((form) => form.test(textOf(node)));
  visit(tree, (node) => {
    if (!("children" in node)) return;
    const children = node.children as RootContent[];
    const left: RootContent[] = [];
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as RootContent;
      const count = isMarker(child) ? 1 : countOfGenerated(children, index);
      if (count === 0) left.push(child);
      else dropHeading(left);
      index += Math.max(0, count - 1);
    }
    if (left.length < children.length) (node as { children: RootContent[] }).children = left;
  });
}

/**
 * Whether a paragraph contains only text, and no code, escape or link. Emphasis is allowed because `_TOC_` in `[[_TOC_]]` is parsed as
 * emphasis.
 */
function isPlain(node: Paragraph): boolean {
  const { start, end } = node.position ?? {};
  const marks = (end?.offset ?? 0) - (start?.offset ?? 0) - toString(node).length;
  const emphasized = node.children.filter(({ type }) => type === "emphasis").length;
  return marks === 2 * emphasized && node.children.every(({ type }) => /^(?:text|emphasis)$/.test(type));
}

/**
 * Returns the number of nodes in the generated table of contents that begins at `start`, including its two comments; 0 if none begins
 * there.
 */
function countOfGenerated(nodes: readonly RootContent[], start: number): number {
  if (!isHtml(nodes[start], START)) return 0;
  let index = start + 1;
  while (/^(?:list|html)$/.test(nodes[index]?.type ?? "") && !isHtml(nodes[index], END)) index++;
  return isHtml(nodes[index], END) ? index - start + 1 : 0;
}

function isHtml(node: RootContent | undefined, form: RegExp): boolean {
  return node?.type === "html" && form.test(node.value);
}

/** Removes the last node if it is a heading such as `Contents`. Also removes kramdown's attribute list below such a heading. */
function dropHeading(nodes: RootContent[]): void {
  const last = nodes.at(-1);
  const isAttributes = last?.type === "paragraph" && /^\{:[^}]*\}$/.test(textOf(last));
  if (isContentsHeading(nodes.at(isAttributes ? -2 : -1))) nodes.length -= isAttributes ? 2 : 1;
}

function isContentsHeading(node: RootContent | undefined): node is Heading {
  return (
    node?.type === "heading" &&
    NAMED.test(
      textOf(node)
        .replace(/\s*\{:?[^}]*\}\s*$/, "")
        .trim(),
    )
  );
}

function textOf(node: Paragraph | Heading): string {
  return toString(node).trim();
}
