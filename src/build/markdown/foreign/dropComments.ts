import type { Draft } from "./draft.ts";

/** Where comments of Liquid, Nunjucks, Hugo, kramdown, MDX and Obsidian begin, and where they end. */
const COMMENTS: readonly [opening: RegExp, closing: RegExp][] = [
  [/\{%-?\s*comment\b[^%\n]{0,200}%\}/g, /\{%-?\s*endcomment\s*-?%\}/g],
  [/\{\{[<%]\s*comment\s*[>%]\}\}/g, /\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/g],
  [/\{\{-?\s*\/\*/g, /\*\/\s*-?\}\}/g],
  [/\{#(?=[\s-])/g, /#\}/g],
  [/\{::comment\}/g, /\{:\/(?:comment)?\}/g],
  [/\{\/\*/g, /\*\/\s*\}/g],
  // Within an element CommonMark ends a comment of HTML at a blank line and shows the rest, kramdown and Python-Markdown do not.
  [/<!--(?=(?:(?!-->)[^])*?\n[ \t]*\n)/g, /-->/g],
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
  const cleared = COMMENTS.reduce((left, pair) => dropBetween(left, pair), draft);
  return MARKS.reduce((left, mark) => left.replace(mark, () => ""), cleared);
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
