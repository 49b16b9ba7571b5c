import type { Dialect } from "./dialect.ts";
import type { Draft } from "./draft.ts";

interface Comment {
  engines: readonly Dialect[];
  opening: RegExp;
  closing: RegExp;
}

const LONE_PERCENTS = /(?<=^[ \t>]*)%%[ \t]*$/gm;

/** Comments of Liquid and Nunjucks, Hugo, kramdown, MDX and Obsidian. */
const COMMENTS: readonly Comment[] = [
  {
    engines: ["jekyll", "hexo"],
    opening: /\{%-?\s*comment\b[^%\n]{0,200}%\}/g,
    closing: /\{%-?\s*endcomment\s*-?%\}/g,
  },
  {
    engines: ["hugo"],
    opening: /\{\{[<%]\s*comment\s*[>%]\}\}/g,
    closing: /\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/g,
  },
  { engines: ["hugo"], opening: /\{\{-?\s*\/\*/g, closing: /\*\/\s*-?\}\}/g },
  { engines: ["hexo", "zola"], opening: /\{#(?=[\s-])/g, closing: /#\}/g },
  { engines: ["jekyll"], opening: /\{::comment\}/g, closing: /\{:\/(?:comment)?\}/g },
  { engines: ["mdx"], opening: /\{\/\*/g, closing: /\*\/\s*\}/g },
  // A block comment has each delimiter alone on a line.
  { engines: ["obsidian"], opening: LONE_PERCENTS, closing: LONE_PERCENTS },
  // Alternatively, a comment begins at the start of one line and ends at the end of another.
  { engines: ["obsidian"], opening: /(?<=^[ \t>]*)%%(?!%)/gm, closing: /%%(?![\w%])/g },
];

/** Inline comments, and markers around text that the engine does not parse. */
const MARKS: readonly (Pick<Comment, "engines"> & { mark: RegExp })[] = [
  { engines: ["jekyll"], mark: /\{::(?:options|comment)\b[^\n}]{0,400}\/\}/g },
  { engines: ["jekyll"], mark: /\{(?:::|:\/)nomarkdown\b[^\n}]{0,200}\}/g },
  // A delimiter of an inline comment does not touch ASCII words, unlike in `100%%`.
  {
    engines: ["obsidian"],
    mark: /(?<![\w%\\])%%(?!%)(?:[^%\n]|%(?!%)|\n(?![ \t>]*\n)){1,2000}?%%(?![\w%])/g,
  },
];

/** The MDX comment that marks the end of the excerpt. */
const TRUNCATE = /^\{\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*\}$/i;

/** Removes comments in the syntax of the dialects, and HTML comments that CommonMark would partly show. */
export function dropComments(draft: Draft, dialects: ReadonlySet<Dialect>): Draft {
  const applies = (engines: readonly Dialect[]) => engines.some((engine) => dialects.has(engine));
  const cleared = COMMENTS.filter(({ engines }) => applies(engines)).reduce(
    dropBetween,
    dropLongComments(draft),
  );
  return MARKS.filter(({ engines }) => applies(engines)).reduce(
    (left, { mark }) => left.replace(mark, ({ match: [whole] }) => quoteMarksOf(whole)),
    cleared,
  );
}

/**
 * Removes HTML comments that contain empty lines, and begin a line or follow tags. After a tag, CommonMark ends the HTML block at the empty
 * line and would show the rest of the comment.
 */
function dropLongComments(draft: Draft): Draft {
  const closings = Array.from(draft.text.matchAll(/-->/g), ({ index }) => index);
  const spaces = emptyLinesOf(draft.text);
  let [closing, space] = [0, 0];
  return draft.replace(/<!--/g, ({ match: { index } }) => {
    if (!followsTags(draft.text, index)) return undefined;
    while ((closings[closing] ?? Infinity) < index + 2) closing++;
    while ((spaces[space] ?? Infinity) < index) space++;
    const end = closings[closing];
    if (end === undefined || (spaces[space] ?? Infinity) > end) return undefined;
    return { text: "", length: end + 3 - index };
  });
}

/**
 * Removes comments within one block. Also removes longer comments that begin at the start of a line and end at the end of a line, which
 * engines parse as blocks.
 */
function dropBetween(draft: Draft, { opening, closing }: Comment): Draft {
  const { text } = draft;
  if (text.search(opening) === -1) return draft;
  const ends = draft.outsideLiteral(
    Array.from(text.matchAll(closing), ({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
    })),
  );
  const emptyLines = emptyLinesOf(text);
  let [next, empty] = [0, 0];
  return draft.replace(opening, ({ match: { 0: sign, index } }) => {
    while ((ends[next]?.start ?? Infinity) < index + sign.length) next++;
    while ((emptyLines[empty] ?? Infinity) < index) empty++;
    const end = ends[next]?.end;
    if (end === undefined) return undefined;
    const isOneBlock = (emptyLines[empty] ?? Infinity) > end;
    if (!isOneBlock && !(isAtLineStart(text, index) && isAtLineEnd(text, end))) return undefined;
    const isMarker = TRUNCATE.test(text.slice(index, end));
    return {
      text: isMarker ? "<!-- truncate -->" : quoteMarksOf(text.slice(index, end)),
      length: end - index,
    };
  });
}

/** Returns the line endings of a removed comment, each with the quote markers after it, so that the text below stays in its quote. */
function quoteMarksOf(comment: string): string {
  return (comment.match(/\n(?:[ \t]*>)*/g) ?? []).join("");
}

/** Returns the indices of line endings before empty lines, including those in quotes. */
function emptyLinesOf(text: string): number[] {
  return Array.from(text.matchAll(/\n(?=[ \t>]*\n)/g), ({ index }) => index);
}

/** Maximum length of indentation and quote markers before a block, in characters. */
const MAX_INDENT = 200;

/** Whether only tags precede an index on its line. */
function followsTags(text: string, index: number): boolean {
  return /(?:^|\n)[ \t>]*(?:<[^<>\n]*>[ \t]*)*$/.test(text.slice(Math.max(0, index - MAX_INDENT), index));
}

function isAtLineStart(text: string, index: number): boolean {
  return /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, index - MAX_INDENT), index));
}

function isAtLineEnd(text: string, index: number): boolean {
  return /^[ \t]*(?:\n|$)/.test(text.slice(index, index + MAX_INDENT));
}
