import type { Dialect } from "../../dialects/dialect.ts";
import type { Draft } from "./draft.ts";

interface Comment {
  engines: readonly Dialect[];
  opening: RegExp;
  closing: RegExp;
}

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
  { engines: ["obsidian"], opening: /^[ \t]*%%[ \t]*$/gm, closing: /^[ \t]*%%[ \t]*$/gm },
];

/** What is hidden where it stands, or marks what is not to be parsed. */
const MARKS: readonly (Pick<Comment, "engines"> & { mark: RegExp })[] = [
  { engines: ["jekyll"], mark: /\{::(?:options|comment)\b[^\n}]{0,400}\/\}/g },
  { engines: ["jekyll"], mark: /\{(?:::|:\/)nomarkdown\b[^\n}]{0,200}\}/g },
  // Within a line both marks are at a word's edge.
  { engines: ["obsidian"], mark: /(?<![^\s(])%%(?!%)[^%\n]{1,2000}%%(?![\w%])/g },
];

/** Engines whose Markdown reads a comment of HTML on over empty lines wherever it begins. */
const LONG_COMMENTS: readonly Dialect[] = ["jekyll", "mkdocs", "pelican"];

/** MDX's excerpt ends at such a comment. */
const TRUNCATE = /^\{\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*\}$/i;

/** Removes comments that only the engines of the dialects hide. */
export function dropComments(draft: Draft, dialects: ReadonlySet<Dialect>): Draft {
  const reads = (engines: readonly Dialect[]) => engines.some((engine) => dialects.has(engine));
  const cleared = COMMENTS.filter(({ engines }) => reads(engines)).reduce(
    dropBetween,
    reads(LONG_COMMENTS) ? dropLongComments(draft) : draft,
  );
  return MARKS.filter(({ engines }) => reads(engines)).reduce(
    (left, { mark }) => left.replace(mark, () => ""),
    cleared,
  );
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

function dropBetween(draft: Draft, { opening, closing }: Comment): Draft {
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
