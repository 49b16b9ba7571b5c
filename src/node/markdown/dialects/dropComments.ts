import type { Dialect } from "./dialect.ts";
import type { Draft } from "./draft.ts";

interface Comment {
  engines: readonly Dialect[];
  opening: RegExp;
  closing: RegExp;
}

const LONE_PERCENTS = /(?<=^[ \t>]*)%%[ \t]*$/gm;

/** Delimiters of comments in Liquid, Hugo, Nunjucks, Tera, kramdown, MDX and Obsidian. */
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
  // Each delimiter of a block comment is alone on its line.
  { engines: ["obsidian"], opening: LONE_PERCENTS, closing: LONE_PERCENTS },
  // Other comments that begin at the start of a line; `MARKS` includes those that begin within a line.
  { engines: ["obsidian"], opening: /(?<=^[ \t>]*)%%(?!%)/gm, closing: /%%(?![\w%])/g },
];

/** Comments within a paragraph, kramdown's options, and its markers around text that kramdown does not parse. */
const MARKS: readonly (Pick<Comment, "engines"> & { mark: RegExp })[] = [
  { engines: ["jekyll"], mark: /\{::(?:options|comment)\b[^\n}]{0,400}\/\}/g },
  { engines: ["jekyll"], mark: /\{(?:::|:\/)nomarkdown\b[^\n}]{0,200}\}/g },
  // An inline comment does not directly follow or precede an ASCII letter or digit: the percent signs of `100%%` begin no comment.
  {
    engines: ["obsidian"],
    mark: /(?<![\w%\\])%%(?!%)(?:[^%\n]|%(?!%)|\n(?![ \t>]*\n)){1,2000}?%%(?![\w%])/g,
  },
];

/** The MDX comment that marks the end of the excerpt. */
const TRUNCATE = /^\{\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*\}$/i;

/**
 * Removes comments in the syntax of the dialects, and HTML comments of which CommonMark would show a part. Converts MDX's comment at the
 * end of the excerpt to `<!-- truncate -->`.
 */
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
 * Removes HTML comments that contain empty lines, if only tags precede them on their line. CommonMark ends an HTML block that begins with a
 * tag at the first empty line, and would show the rest of the comment.
 */
function dropLongComments(draft: Draft): Draft {
  const closings = Array.from(draft.text.matchAll(/-->/g), ({ index }) => index);
  const emptyLines = emptyLinesOf(draft.text);
  let [closing, empty] = [0, 0];
  return draft.replace(/<!--/g, ({ match: { index } }) => {
    if (!followsTags(draft.text, index)) return undefined;
    while ((closings[closing] ?? Infinity) < index + 2) closing++;
    while ((emptyLines[empty] ?? Infinity) < index) empty++;
    const end = closings[closing];
    if (end === undefined || (emptyLines[empty] ?? Infinity) > end) return undefined;
    return { text: "", length: end + 3 - index };
  });
}

/**
 * Removes comments without empty lines. A comment with empty lines is removed only if its delimiters are at the start and the end of a
 * line. Engines parse such comments as blocks.
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

/** Returns the indices of the line endings before empty lines. A line of only quote markers counts as empty. */
function emptyLinesOf(text: string): number[] {
  return Array.from(text.matchAll(/\n(?=[ \t>]*\n)/g), ({ index }) => index);
}

/** Number of UTF-16 units that are examined before and after an index, to find the start or end of its line. */
const MAX_INDENT = 200;

/** Whether only tags, spaces and quote markers precede an index on its line. */
function followsTags(text: string, index: number): boolean {
  return /(?:^|\n)[ \t>]*(?:<[^<>\n]*>[ \t]*)*$/.test(text.slice(Math.max(0, index - MAX_INDENT), index));
}

function isAtLineStart(text: string, index: number): boolean {
  return /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, index - MAX_INDENT), index));
}

function isAtLineEnd(text: string, index: number): boolean {
  return /^[ \t]*(?:\n|$)/.test(text.slice(index, index + MAX_INDENT));
}
