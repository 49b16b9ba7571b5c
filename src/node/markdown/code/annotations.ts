import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Token, Tokens } from "./highlight.ts";

/** Marker in a comment. `(1)` refers to the first item of the list below the code; `(1)!` also replaces the complete comment. */
const MARKER = /\((\d{1,3})\)(!?)/g;

/**
 * Marks code blocks that may have annotations as in MkDocs Material. Such a block contains a marker, such as `(1)`, and is directly
 * above an ordered list that starts at 1.
 * https://squidfunk.github.io/mkdocs-material/reference/code-blocks/#code-annotations
 */
export function findAnnotated(tree: Root): void {
  visit(tree, "code", (node, index, parent) => {
    const below = index === undefined ? undefined : parent?.children[index + 1];
    const isNumbered = below?.type === "list" && below.ordered === true && (below.start ?? 1) === 1;
    if (!isNumbered || node.value.search(MARKER) === -1) return;
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataAnnotated: "" } };
  });
}

/**
 * Makes the annotation markers in comments separate tokens.
 * @param notes Number of annotations of the code block.
 */
export function annotate(lines: Tokens, notes: number): Tokens {
  return lines.map((tokens) =>
    takeSpaces(joinComments(tokens).flatMap((token) => splitComment(token, notes))),
  );
}

/**
 * Moves the spaces before a marker at the end of a line into the marker. Copied code does not contain markers, so its lines do not
 * end with spaces.
 */
function takeSpaces(tokens: Token[]): Token[] {
  const marker = tokens.at(-1);
  const before = tokens.at(-2);
  if (marker?.note === undefined || !before) return tokens;
  const text = before.text.trimEnd();
  marker.text = before.text.slice(text.length) + marker.text;
  before.text = text;
  return tokens;
}

/** Joins adjacent comment tokens, because the highlighter separates a comment's delimiter from its text. */
function joinComments(tokens: readonly Readonly<Token>[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last?.kind === "comment" && token.kind === "comment") last.text += token.text;
    else joined.push({ ...token });
  }
  return joined;
}

function splitComment(token: Token, notes: number): Token[] {
  const { kind, text } = token;
  if (kind !== "comment") return [token];
  const matches = [...text.matchAll(MARKER)].filter(
    ([, number]) => Number(number) >= 1 && Number(number) <= notes,
  );
  if (matches.length === 0) return [token];
  const markers = matches.map(([, number]): Token => ({
    kind: undefined,
    text: `(${number})`,
    note: Number(number),
  }));
  if (matches.some(([, , sign]) => sign === "!")) return markers;
  const pieces: Token[] = [];
  let end = 0;
  for (const [index, match] of matches.entries()) {
    pieces.push({ kind, text: text.slice(end, match.index) }, markers[index] as Token);
    end = match.index + match[0].length;
  }
  return [...pieces, { kind, text: text.slice(end) }].filter((piece) => piece.text !== "");
}
