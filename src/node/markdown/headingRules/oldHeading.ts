import type { Heading, Nodes } from "mdast";
import { emojiOf } from "../syntax/dialects/shortCodes.ts";
import { END } from "../text/bareUrls.ts";

/** A piece of a heading's text. */
export interface Piece {
  kind: "text" | "code" | "alt" | "emoji" | "html";
  /** Text as shown. The text of an emoji is its short code, such as `:rocket:`, and that of HTML is a tag or a comment. */
  value: string;
}

/** What engines make the id of a heading from. */
export interface OldHeading {
  pieces: readonly Piece[];
  /** Markdown of the heading, without its marks, attribute list and surrounding spaces; only the last line. */
  source: string;
  /** Id in the heading's attribute list. */
  explicitId: string | undefined;
}

/** Reads a heading. `source` is the text to which the positions in the tree refer. */
export function readOldHeading(heading: Heading, source: string): OldHeading {
  const id = heading.data?.hProperties?.["id"];
  return {
    pieces: piecesOf(heading, source),
    source: sourceOf(heading, source),
    explicitId: typeof id === "string" && id !== "" ? id : undefined,
  };
}

/** Returns the text of a heading. Alternative texts of images are left out, and emoji if they are not wanted. */
export function joinPieces(
  { pieces }: OldHeading,
  kinds: readonly Piece["kind"][] = ["text", "code", "emoji"],
): string {
  return pieces.map(({ kind, value }) => (kinds.includes(kind) ? value : "")).join("");
}

function piecesOf(node: Nodes, source: string): Piece[] {
  if (node.type === "text" && node.data?.isEmoji) return splitEmoji(node.value, sliceOf(node, source));
  if (node.type === "text") return [{ kind: "text", value: node.value }];
  if (node.type === "inlineCode") return [{ kind: "code", value: node.value }];
  if (node.type === "html") return [{ kind: "html", value: node.value }];
  if (node.type === "inlineMath") return [{ kind: "text", value: node.value }];
  if (node.type === "image" || node.type === "imageReference")
    return [{ kind: "alt", value: node.alt ?? "" }];
  if (node.type === "break") return [{ kind: "text", value: "\n" }];
  return "children" in node ? node.children.flatMap((child) => piecesOf(child, source)) : [];
}

/** Splits a text that begins with emoji from short codes: the parser joins it with the text that follows. */
function splitEmoji(value: string, written: string): Piece[] {
  const [codes = ""] = /^(?::[a-z\d_+-]+:)+/.exec(written) ?? [];
  const emoji = Array.from(codes.matchAll(/:([^:]+):/g), ([, name = ""]) => emojiOf(name) ?? "").join("");
  return [
    { kind: "emoji", value: codes },
    { kind: "text", value: value.slice(emoji.length) },
  ];
}

function sliceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function sourceOf(heading: Heading, source: string): string {
  const written = sliceOf(heading, source).replaceAll(END, "");
  const content = written.startsWith("#")
    ? written.replace(/^#+/, "").replace(/(?:^|[ \t])#+[ \t]*$/, "")
    : written.replace(/\n[^\n]*$/, "");
  const line = content.slice(content.lastIndexOf("\n") + 1);
  const isAttributed = heading.data?.hProperties !== undefined;
  return (isAttributed ? line.replace(/\{[^{}]*\}[ \t]*$/, "") : line).trim();
}
