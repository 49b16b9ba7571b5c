import type { Draft } from "./draft.ts";

/** Where comments of Liquid, Nunjucks, Hugo, kramdown, MDX and Obsidian begin, and where they end. */
const COMMENTS: readonly [opening: RegExp, closing: RegExp][] = [
  [/\{%-?\s*comment\b[^%\n]{0,200}%\}/g, /\{%-?\s*endcomment\s*-?%\}/g],
  [/\{\{[<%]\s*comment\s*[>%]\}\}/g, /\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/g],
  [/\{\{-?\s*\/\*/g, /\*\/\s*-?\}\}/g],
  [/\{#(?=[\s-])/g, /#\}/g],
  [/\{::comment\}/g, /\{:\/(?:comment)?\}/g],
  [/\{\/\*/g, /\*\/\s*\}/g],
  // Obsidian's blocks are opened and closed by lines of their own.
  [/^[ \t]*%%[ \t]*$/gm, /^[ \t]*%%[ \t]*$/gm],
];

/** What is hidden where it stands, or marks what is not to be parsed. */
const MARKS = [
  /\{::(?:options|comment)\b[^\n}]{0,400}\/\}/g,
  /\{(?:::|:\/)nomarkdown\b[^\n}]{0,200}\}/g,
  // Within a line both marks of Obsidian's stand at a word's edge.
  /(?<![^\s(])%%(?!%)[^%\n]{1,2000}%%(?![\w%])/g,
];

/** MDX's excerpt ends at such a comment. */
const TRUNCATE = /^\{\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*\}$/i;

/** Removes comments that only their engine would have hidden. */
export function dropComments(draft: Draft): Draft {
  const cleared = COMMENTS.reduce((left, pair) => dropBetween(left, pair), dropLongComments(draft));
  return MARKS.reduce((left, mark) => left.replace(mark, () => ""), cleared);
}

/**
 * Removes comments of HTML that have blank lines. Within an element CommonMark ends one at such a line and shows the rest, which kramdown
 * and Python-Markdown do not.
 */
function dropLongComments(draft: Draft): Draft {
  const closings = Array.from(draft.text.matchAll(/-->/g), ({ index }) => index);
  const blanks = Array.from(draft.text.matchAll(/\n(?=[ \t]*\n)/g), ({ index }) => index);
  let [closing, blank] = [0, 0];
  return draft.replace(/<!--/g, ({ match: { index } }) => {
    while ((closings[closing] ?? Infinity) < index + 2) closing++;
    while ((blanks[blank] ?? Infinity) < index) blank++;
    const end = closings[closing];
    if (end === undefined || (blanks[blank] ?? Infinity) > end) return undefined;
    return { text: "", length: end + 3 - index };
  });
}

function dropBetween(draft: Draft, [opening, closing]: (typeof COMMENTS)[number]): Draft {
  const { text } = draft;
  if (text.search(opening) === -1) return draft;
  const ends = Array.from(text.matchAll(closing), ({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  let next = 0;
  return draft.replace(opening, ({ match }) => {
    while ((ends[next]?.start ?? Infinity) < match.index + match[0].length) next++;
    const end = ends[next]?.end;
    if (end === undefined) return undefined;
    const isMarker = TRUNCATE.test(text.slice(match.index, end));
    return { text: isMarker ? "<!-- truncate -->" : "", length: end - match.index };
  });
}
