import type { Nodes } from "mdast";
import { escapeHtml } from "../../../src/node/markdown/html/escapeHtml.ts";
import { parseMarkdown } from "../../../src/node/markdown/parse.ts";
import type { HostilePost } from "./inputs.ts";

/** Renders a post's attacks like a renderer that trusts its author. Each attack has its own frame, so that none can enclose the next. */
export function renderRaw({ bodies, fields }: HostilePost): string {
  const pages = [
    ...bodies.map(({ text }) => htmlOf(parseMarkdown(text))),
    ...Object.values(fields).map(
      ({ text }) => `<h1 title="${text}">${text}</h1><a href="${text}">${text}</a>`,
    ),
  ];
  return pages.map((page) => `<iframe srcdoc="${escapeHtml(page)}"></iframe>`).join("");
}

/** Returns HTML nodes unchanged, links and images as HTML, and all other nodes as text. */
function htmlOf(node: Nodes): string {
  if (node.type === "html") return node.value;
  if (node.type === "image") return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt ?? "")}">`;
  if ("value" in node) return escapeHtml(node.value);
  if (!("children" in node)) return "";
  const inner = node.children.map(htmlOf).join("");
  if (node.type === "link") return `<a href="${escapeHtml(node.url)}">${inner}</a>`;
  return node.type === "root" ? inner : `<div>${inner}</div>`;
}
