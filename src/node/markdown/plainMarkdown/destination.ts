import type { Definition, Image, Link } from "mdast";
import type { Span } from "../../../shared/text/span.ts";

/** Matches a CommonMark link destination: in angle brackets, or without spaces and with balanced unescaped parentheses. */
const DESTINATION =
  /<(?:\\.|[^<>\n\\])*>|(?:\\.|\([^\s()]*\)|[^\s()<\\])(?:\\.|\((?:[^\s()]|\([^\s()]*\))*\)|[^\s()\\])*/y;

/** Matches the optional title and the parenthesis that ends a link. */
const REST = /^(?:[ \t]*\n?[ \t]*(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)$/;

const LABEL = /^\[(?:\\.|[^\][\\])*\]:[ \t]*\n?[ \t]*/;

/**
 * Returns the range of the URL of a link, image or definition in the source, including angle brackets; `undefined` if it cannot be
 * determined.
 */
export function findDestination(text: string, node: Link | Image | Definition): Span | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const written = text.slice(start, end);
  if (node.type === "definition") {
    const from = LABEL.exec(written)?.[0].length;
    const destination = from === undefined ? undefined : destinationAt(written, from, node.url);
    return destination && { start: start + destination.start, end: start + destination.end };
  }
  if (!written.startsWith(node.type === "image" ? "![" : "[")) return undefined;
  for (let at = written.indexOf("]("); at !== -1; at = written.indexOf("](", at + 1)) {
    const from = at + 2 + (/^\s*/.exec(written.slice(at + 2))?.[0].length ?? 0);
    const destination = destinationAt(written, from, node.url);
    if (destination && REST.test(written.slice(destination.end)))
      return { start: start + destination.start, end: start + destination.end };
  }
  return undefined;
}

function destinationAt(written: string, from: number, url: string): Span | undefined {
  DESTINATION.lastIndex = from;
  const destination = DESTINATION.exec(written)?.[0];
  if (destination === undefined) return undefined;
  const bare = destination.startsWith("<") ? destination.slice(1, -1) : destination;
  const isMeant = bare.replace(/\\([!-/:-@[-`{-~])/g, "$1") === url || /&[#\w]+;/.test(bare);
  return isMeant ? { start: from, end: from + destination.length } : undefined;
}
