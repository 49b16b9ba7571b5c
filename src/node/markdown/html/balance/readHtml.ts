import { RAW_TEXT } from "./kinds.ts";

/** A tag in a piece of HTML, or text between tags. Offsets are in UTF-16 units from the start of the piece of HTML. */
export type HtmlPiece =
  | { kind: "text"; start: number; end: number; isSpace: boolean }
  | {
      kind: "open" | "close";
      start: number;
      end: number;
      name: string;
      isSelfClosing: boolean;
      isBare: boolean;
    };

/**
 * Matches a tag (https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state), a comment or a declaration. The length of a tag
 * is bounded, so that matching takes linear time even if many tags are unclosed.
 */
const MARKUP =
  /<(\/?)([a-z][^\s/>]{0,100})((?:[^"'>]|"[^"]{0,9999}"|'[^']{0,9999}'){0,4000})>|<!--[^]*?(?:-->|$)|<(?:[!?]|\/(?![a-z>]))[^>]*>?/gi;

/** Splits HTML into tags and texts, in order. Comments and declarations are left out. */
export function readHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const lower = html.toLowerCase();
  const neverClosed = new Set<string>();
  let end = 0;
  const addText = (until: number) => {
    if (until <= end) return;
    pieces.push({ kind: "text", start: end, end: until, isSpace: html.slice(end, until).trim() === "" });
  };
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(html); match; match = MARKUP.exec(html)) {
    addText(match.index);
    end = MARKUP.lastIndex;
    const [, slash, written, attributes = ""] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const kind = slash ? "close" : "open";
    pieces.push({
      kind,
      start: match.index,
      end,
      name,
      isSelfClosing: attributes.endsWith("/"),
      isBare: attributes.replace(/\/$/, "").trim() === "",
    });
    if (kind === "close" || !RAW_TEXT.has(name) || neverClosed.has(name)) continue;
    const closing = lower.indexOf(`</${name}`, end);
    if (closing === -1) {
      neverClosed.add(name);
      continue;
    }
    addText(closing);
    end = closing;
    MARKUP.lastIndex = closing;
  }
  addText(html.length);
  return pieces;
}
