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
  // The delimiters of a block comment are alone on their lines.
  { engines: ["obsidian"], opening: LONE_PERCENTS, closing: LONE_PERCENTS },
  // Or a comment begins a line and ends another.
  { engines: ["obsidian"], opening: /(?<=^[ \t>]*)%%(?!%)/gm, closing: /%%(?![\w%])/g },
];

/** Inline comments, and markers of text that is not parsed. */
const MARKS: readonly (Pick<Comment, "engines"> & { mark: RegExp })[] = [
  { engines: ["jekyll"], mark: /\{::(?:options|comment)\b[^\n}]{0,400}\/\}/g },
  { engines: ["jekyll"], mark: /\{(?:::|:\/)nomarkdown\b[^\n}]{0,200}\}/g },
  // Within a block, no delimiter touches ASCII words, as in `100%%`.
  {
    engines: ["obsidian"],
    mark: /(?<![\w%\\])%%(?!%)(?:[^%\n]|%(?!%)|\n(?![ \t>]*\n)){1,2000}?%%(?![\w%])/g,
  },
];

/** The comment that ends the excerpt in MDX. */
const TRUNCATE = /^\{\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*\}$/i;

/** Removes comments of the engines of the dialects, and HTML comments that CommonMark would show in part. */
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
 * Removes HTML comments with empty lines that begin a line or follow tags. CommonMark parses a comment to its end, but below a tag it would
 * show what follows the empty line.
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

/** Removes comments within one block, and those whose delimiters are at the start and end of lines, which engines parse as blocks. */
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

/** Returns the line endings of a removed comment, with the quote markers that the text after it needs. */
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
