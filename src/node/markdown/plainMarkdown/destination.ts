import type { Definition, Image, Link } from "mdast";

/** The range of a URL in a text, angle brackets included. */
export interface Destination {
  start: number;
  end: number;
}

/** A link destination of CommonMark: in angle brackets, or without spaces and with balanced parentheses, except escaped ones. */
const DESTINATION =
  /<(?:\\.|[^<>\n\\])*>|(?:\\.|\([^\s()]*\)|[^\s()<\\])(?:\\.|\((?:[^\s()]|\([^\s()]*\))*\)|[^\s()\\])*/y;

/** The title, and the parenthesis that ends a link. */
const REST = /^(?:[ \t]*\n?[ \t]*(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)$/;

const LABEL = /^\[(?:\\.|[^\][\\])*\]:[ \t]*\n?[ \t]*/;

/** Returns the range of the URL of a link, image or definition in its text; `undefined` if it is uncertain. */
export function findDestination(text: string, node: Link | Image | Definition): Destination | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const written = text.slice(start, end);
  if (node.type === "definition") {
    const from = LABEL.exec(written)?.[0].length;
    const found = from === undefined ? undefined : destinationAt(written, from, node.url);
    return found && { start: start + found.start, end: start + found.end };
  }
  if (!written.startsWith(node.type === "image" ? "![" : "[")) return undefined;
  for (let at = written.indexOf("]("); at !== -1; at = written.indexOf("](", at + 1)) {
    const from = at + 2 + (/^\s*/.exec(written.slice(at + 2))?.[0].length ?? 0);
    const found = destinationAt(written, from, node.url);
    if (found && REST.test(written.slice(found.end)))
      return { start: start + found.start, end: start + found.end };
  }
  return undefined;
}

function destinationAt(written: string, from: number, url: string): Destination | undefined {
  DESTINATION.lastIndex = from;
  const found = DESTINATION.exec(written)?.[0];
  if (found === undefined) return undefined;
  const bare = found.startsWith("<") ? found.slice(1, -1) : found;
  const isMeant = bare.replace(/\\([!-/:-@[-`{-~])/g, "$1") === url || /&[#\w]+;/.test(bare);
  return isMeant ? { start: from, end: from + found.length } : undefined;
}
