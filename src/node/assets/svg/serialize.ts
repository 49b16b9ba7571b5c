import type { CleanElement } from "./cleanTree.ts";
import { SVG, XHTML, XLINK } from "./namespaces.ts";

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Serializes an element as XML without a declaration, so it must be encoded in UTF-8. Elements have no prefixes. */
export function serialize(root: CleanElement): string {
  return write(root, undefined, usesXlink(root) ? ` xmlns:xlink="${XLINK}"` : "");
}

function write(
  { uri, name, attributes, children }: CleanElement,
  outer: string | undefined,
  more = "",
): string {
  const namespace = uri === outer ? "" : ` xmlns="${uri === XHTML ? XHTML : SVG}"`;
  const written = [...attributes].map(
    ([key, value]) => ` ${key}="${value.replace(/[&<>"\t\n\r]/g, escape)}"`,
  );
  const inner = children.map((child) =>
    typeof child === "string" ? child.replace(/[&<>\r]/g, escape) : write(child, uri),
  );
  const start = `<${name}${namespace}${more}${written.join("")}`;
  return inner.length === 0 ? `${start}/>` : `${start}>${inner.join("")}</${name}>`;
}

function usesXlink({ attributes, children }: CleanElement): boolean {
  return (
    attributes.has("xlink:href") || children.some((child) => typeof child !== "string" && usesXlink(child))
  );
}

function escape(character: string): string {
  return ESCAPES[character] ?? character;
}
