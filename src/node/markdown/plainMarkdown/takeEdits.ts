import type { Definition, Html, Image, Link, Nodes, Paragraph, Parents, Root, Text } from "mdast";
import { visit } from "unist-util-visit";
import { ABSOLUTE_URL } from "../../../shared/urls/absoluteUrl.ts";
import { encodeUnescaped } from "../../../shared/urls/splitUrl.ts";
import { UNENCODED_URL } from "../unencodedUrls.ts";
import { EMBED } from "../embeds/embedUrls.ts";
import { loneTagOf } from "../html/loneTags.ts";
import type { Urls } from "./urls.ts";
import { findDestination } from "./destination.ts";
import { editsOfDialect } from "./dialectEdits.ts";
import { type Edit, removal } from "./edits.ts";
import { LINK, LINK_END, PENDING } from "./marks.ts";
import { moveNotes } from "./moveNotes.ts";
import { markUrl } from "./markUrl.ts";

/**
 * Returns the edits that convert a text to plain Markdown. They convert syntax of dialects, replace URLs, and remove comments and
 * unused definitions, which the page does not show. Code is never changed, because none of its nodes is edited.
 */
export function takeEdits(tree: Root, text: string): Edit[] {
  const edits: Edit[] = gapsOf(tree, text);
  const used = new Set<string>();
  visit(tree, ["linkReference", "imageReference", "footnoteReference"], (node) => {
    if ("identifier" in node) used.add(`${node.type === "footnoteReference" ? "^" : ""}${node.identifier}`);
  });
  visit(tree, (node, _, parent) => {
    if ("children" in node && node.type !== "paragraph") edits.push(...emptyLinesInHtml(node, text));
    const dialectEdits = editsOfDialect(node, text, parent);
    if (dialectEdits) edits.push(...dialectEdits);
    else if (node.type === "paragraph") edits.push(...emptyLineBelow(node, text));
    else if (node.type === "html") edits.push(...editsOfHtml(node, text));
    else if (node.type === "text" && parent?.type !== "link") edits.push(...editsOfText(node, text));
    else if (node.type === "link" || node.type === "image") edits.push(...editsOfLink(node, text));
    else if (node.type === "definition" && used.has(node.identifier))
      edits.push(...editsOfLink(node, text), ...emptyLineAbove(node, text));
    else if (
      node.type === "definition" ||
      (node.type === "footnoteDefinition" && !used.has(`^${node.identifier}`))
    )
      edits.push(...removalOf(node, text));
  });
  return moveNotes(tree, text, edits);
}

/** Reduces several empty lines between top-level blocks to one. Removing the syntax of other engines leaves such lines. */
function gapsOf({ children }: Root, text: string): Edit[] {
  return children.slice(1).flatMap((block, index) => {
    const start = children[index]?.position?.end.offset ?? 0;
    const [gap] = /^[ \t]*\n(?:[ \t]*\n){2,}/.exec(text.slice(start, block.position?.start.offset)) ?? [];
    return gap ? [{ start, end: start + gap.length, write: () => "\n\n" }] : [];
  });
}

/** Inserts an empty line between a definition and text directly above. Most engines would parse both as one paragraph. */
function emptyLineAbove({ position }: Definition, text: string): Edit[] {
  const start = position?.start.offset ?? 0;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const prefix = text.slice(lineStart, start);
  const above = text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart);
  const isSeparate =
    lineStart === 0 || /^[\s>]*$|^[\s>]*\[(?!\^)[^\]]+\]:/.test(above) || /[^\s>]/.test(prefix);
  return isSeparate ? [] : [{ start: lineStart, end: lineStart, write: () => `${prefix.trimEnd()}\n` }];
}

/**
 * Inserts an empty line between HTML and a block directly below, such as the content of an element with a `markdown` attribute. Most
 * engines would parse that block as HTML.
 */
function emptyLinesInHtml({ children }: Parents, text: string): Edit[] {
  return children.slice(1).flatMap((next, index) => {
    const html = children[index];
    if (html?.type !== "html" || !/^\s*<\/?(?!pre|script|style|textarea)[a-z]/i.test(html.value)) return [];
    const start = next.position?.start;
    if (!start || start.line !== (html.position?.end.line ?? 0) + 1) return [];
    const lineStart = text.lastIndexOf("\n", (start.offset ?? 0) - 1) + 1;
    const [quotes = ""] = /^[ \t>]*/.exec(text.slice(lineStart, start.offset)) ?? [];
    return [{ start: lineStart, end: lineStart, write: () => `${quotes.trimEnd()}\n` }];
  });
}

/** Inserts an empty line after a tag alone on the first line of a paragraph. Most engines would parse the lines below as HTML. */
function emptyLineBelow({ children: [tag, next], position }: Paragraph, text: string): Edit[] {
  if (tag?.type !== "html" || next?.type !== "text" || !next.value.startsWith("\n")) return [];
  const start = position?.start.offset ?? 0;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const end = text.indexOf("\n", tag.position?.end.offset);
  const [quotes = ""] = /^[ \t>]*/.exec(text.slice(lineStart, start)) ?? [];
  return loneTagOf(tag.value) ? [{ start: end, end, write: () => `\n${quotes.trimEnd()}` }] : [];
}

/** Returns the edit that removes a node; none if the node has no position. */
export function removalOf({ position }: Nodes, text: string): Edit[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? [] : [removal(text, start, end)];
}

function editsOfLink(node: Link | Image | Definition, text: string): Edit[] {
  const { url } = node;
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const destination = findDestination(text, node);
  if (!destination) return [];
  if (url.startsWith(EMBED)) {
    const href = url.slice(EMBED.length);
    return text.startsWith("[](", start)
      ? [{ start, end, write: () => `<${href}>` }]
      : [{ ...destination, write: () => href }];
  }
  // Absolute URLs do not change.
  if (ABSOLUTE_URL.test(url)) return [];
  const resolved = (urls: Urls) => markUrl(urls.of(url));
  const isPending = (urls: Urls) => resolved(urls)?.startsWith(PENDING);
  return [
    { start, end: start, write: (urls) => (isPending(urls) ? LINK : undefined) },
    { ...destination, write: resolved },
    { start: end, end, write: (urls) => (isPending(urls) ? LINK_END : undefined) },
  ];
}

const ATTRIBUTE = /(?<=\s(?:href|src|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

function editsOfHtml({ position }: Html, text: string): Edit[] {
  const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
  const edits: Edit[] = [];
  const written = text.slice(from, to);
  for (let at = written.indexOf("<!--"); at !== -1;) {
    // An unclosed comment hides the rest of its block.
    const closing = written.indexOf("-->", at + 2);
    const end = closing === -1 ? written.length : closing + 3;
    edits.push(removal(text, from + at, from + end));
    at = written.indexOf("<!--", end);
  }
  for (const { index, 0: whole, 1: quoted, 2: single } of written.matchAll(ATTRIBUTE)) {
    const href = (quoted ?? single ?? "").replaceAll("&amp;", "&");
    if (ABSOLUTE_URL.test(href)) continue;
    const write = (urls: Urls) => {
      const resolved = markUrl(urls.of(href));
      return resolved && `"${resolved}"`;
    };
    edits.push({ start: from + index, end: from + index + whole.length, write });
  }
  return edits;
}

/** Returns the edits of links and images whose URLs contain spaces; CommonMark parses them as text. */
function editsOfText({ position }: Text, text: string): Edit[] {
  const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
  const written = text.slice(from, to);
  if (!written.includes("](")) return [];
  const matches = [...written.matchAll(UNENCODED_URL)].filter(({ index }) => written[index - 1] !== "\\");
  return matches.map(({ index, 0: whole, 1: bang = "", 2: label = "", 3: href = "", 4: title }) => {
    const write = (urls: Urls) => {
      const resolved = markUrl(urls.of(encodeUnescaped(href)));
      const link = resolved && `${bang}[${label}](${resolved}${title ? ` "${title}"` : ""})`;
      return link && resolved.startsWith(PENDING) ? LINK + link + LINK_END : link;
    };
    return { start: from + index, end: from + index + whole.length, write };
  });
}
