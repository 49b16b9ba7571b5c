import type { Nodes, Root as Html } from "hast";
import type { Root } from "mdast";
import { renderMarkdown } from "../../../src/node/markdown/render.tsx";
import { messagesFor } from "../../../src/shared/i18n/messages.ts";

/** Matches elements at whose edges white space is not rendered. */
const BLOCK =
  /^(?:blockquote|br|d[ltd]|details|div|h[1-6]|hr|li|maru-[a-z-]+|[ou]l|p|pre|section|summary|table|t(?:body|d|foot|h|head|r))$/;

/**
 * Returns a canonical text for a rendered body. Bodies that look the same have the same text: attributes are sorted, and white space that
 * is not rendered is collapsed, as in CommonMark's `test/normalize.py`.
 */
export async function canonicalBody(tree: Root): Promise<string> {
  let rendered: Html = { type: "root", children: [] };
  const take = () => (body: Html) => void (rendered = body);
  await renderMarkdown(tree, { base: "/", messages: messagesFor("en"), rehypePlugins: [take] });
  return write(rendered, false)
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** Returns the canonical text of HTML. */
export async function canonicalHtml(html: string): Promise<string> {
  return canonicalBody({ type: "root", children: [{ type: "html", value: html }] });
}

function write(node: Nodes, isInPre: boolean): string {
  // White space in `pre` is rendered, so it is escaped instead of collapsed.
  if (node.type === "text") return isInPre ? JSON.stringify(node.value) : node.value.replace(/\s+/g, " ");
  if (node.type === "root") return node.children.map((child) => write(child, isInPre)).join("");
  if (node.type !== "element") return "";
  const { tagName, properties } = node;
  const attributes = Object.entries(properties)
    .flatMap(([name, value]) => (value === undefined || value === null ? [] : `${name}=${String(value)}`))
    .toSorted();
  const inside = node.children.map((child) => write(child, isInPre || tagName === "pre")).join("");
  const tag = [tagName, ...attributes].join(" ");
  return BLOCK.test(tagName) ? `\n<${tag}>\n${inside}\n</${tagName}>\n` : `<${tag}>${inside}</${tagName}>`;
}
