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
  // Its blocks are opened and closed by lines of their own.
  { engines: ["obsidian"], opening: LONE_PERCENTS, closing: LONE_PERCENTS },
  // Or begin a line with words behind them, and end another.
  { engines: ["obsidian"], opening: /(?<=^[ \t>]*)%%(?!%)/gm, closing: /%%(?![\w%])/g },
];

/** What is hidden where it stands, or marks what is not to be parsed. */
const MARKS: readonly (Pick<Comment, "engines"> & { mark: RegExp })[] = [
  { engines: ["jekyll"], mark: /\{::(?:options|comment)\b[^\n}]{0,400}\/\}/g },
  { engines: ["jekyll"], mark: /\{(?:::|:\/)nomarkdown\b[^\n}]{0,200}\}/g },
  // Within a block neither mark is glued to ASCII words, as that of `100%%` is.
  {
    engines: ["obsidian"],
    mark: /(?<![\w%\\])%%(?!%)(?:[^%\n]|%(?!%)|\n(?![ \t>]*\n)){1,2000}?%%(?![\w%])/g,
  },
];

/** MDX's excerpt ends at such a comment. */
const TRUNCATE = /^\{\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*\}$/i;

/** Removes comments of the engines of the dialects, and those of HTML that CommonMark would show in part. */
export function dropComments(draft: Draft, dialects: ReadonlySet<Dialect>): Draft {
  const reads = (engines: readonly Dialect[]) => engines.some((engine) => dialects.has(engine));
  const cleared = COMMENTS.filter(({ engines }) => reads(engines)).reduce(
    dropBetween,
    dropLongComments(draft),
  );
  return MARKS.filter(({ engines }) => reads(engines)).reduce(
    (left, { mark }) => left.replace(mark, ({ match: [whole] }) => quoteMarksOf(whole)),
    cleared,
  );
}

/**
 * Removes comments of HTML that have empty lines and begin a line, or stand behind its tags. CommonMark reads these to their end, except below
 * a tag: there it would show what follows the empty line.
 */
function dropLongComments(draft: Draft): Draft {
  const closings = Array.from(draft.text.matchAll(/-->/g), ({ index }) => index);
  const spaces = emptyLinesOf(draft.text);
  let [closing, space] = [0, 0];
  return draft.replace(/<!--/g, ({ match: { index } }) => {
    if (!isBehindTags(draft.text, index)) return undefined;
    while ((closings[closing] ?? Infinity) < index + 2) closing++;
    while ((spaces[space] ?? Infinity) < index) space++;
    const end = closings[closing];
    if (end === undefined || (spaces[space] ?? Infinity) > end) return undefined;
    return { text: "", length: end + 3 - index };
  });
}

/** Removes comments that open and close in one block, and those whose signs begin and end lines: their engines read these as blocks. */
function dropBetween(draft: Draft, { opening, closing }: Comment): Draft {
  const { text } = draft;
  if (text.search(opening) === -1) return draft;
  const ends = draft.outsideStored(
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

/** The lines of what goes, with the marks of the quotations that what is behind it is in. */
function quoteMarksOf(comment: string): string {
  return (comment.match(/\n(?:[ \t]*>)*/g) ?? []).join("");
}

/** Positions of line ends before empty lines, those in quotations among them. */
function emptyLinesOf(text: string): number[] {
  return Array.from(text.matchAll(/\n(?=[ \t>]*\n)/g), ({ index }) => index);
}

/** Characters before the sign of a block: its indentation, and those of quotations. */
const MOST_INDENT = 200;

/** Whether nothing but tags is before it in its line. */
function isBehindTags(text: string, index: number): boolean {
  return /(?:^|\n)[ \t>]*(?:<[^<>\n]*>[ \t]*)*$/.test(text.slice(Math.max(0, index - MOST_INDENT), index));
}

function isAtLineStart(text: string, index: number): boolean {
  return /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, index - MOST_INDENT), index));
}

function isAtLineEnd(text: string, index: number): boolean {
  return /^[ \t]*(?:\n|$)/.test(text.slice(index, index + MOST_INDENT));
}
