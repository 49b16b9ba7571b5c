import type { Span } from "../text/span.ts";

/** Maximum distance to the end of a word, in characters: Chinese has no spaces. */
const MAX_WORD_LENGTH = 100;

/** A passage of a page's text, in which spaces are single and blocks are separated by `\n`. */
export interface Passage {
  text: string;
  /** Start offset. */
  start: number;
  /** End offset, exclusive. */
  end: number;
  /**
   * Offset at which the contiguous text of the page begins. Earlier text may be elsewhere on the page and is
   * not used as context. Default: 0.
   */
  from?: number;
}

/** Trims a passage and extends it to word boundaries. */
export function wholeWords({ text, start, end, from: contextStart = 0 }: Passage, language: string): Passage {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = end - (chosen.length - chosen.trimEnd().length);
  if (from >= to) return { text, start: from, end: from };
  return {
    text,
    from: contextStart,
    start: wordAt(text, from, language).start,
    end: wordAt(text, to - 1, language).end,
  };
}

/** A word of only Hangul, or only Latin letters and digits, with optional punctuation around it. */
const PLAIN_WORD = /^([^\p{L}\p{N}\p{M}]*)([가-힣]+|[A-Za-z0-9]+)[^\p{L}\p{N}\p{M}]*$/u;

/** Returns the word around a character. */
function wordAt(text: string, at: number, language: string): Span {
  const left = text.slice(Math.max(0, at - MAX_WORD_LENGTH), at);
  const right = text.slice(at, at + MAX_WORD_LENGTH);
  const start = at - (/\S*$/.exec(left)?.[0].length ?? 0);
  const end = at + (/^\S*/.exec(right)?.[0].length ?? 0);
  // Most words need no dictionary. Creating a segmenter takes longer than everything else here.
  const [, before = "", word = ""] = PLAIN_WORD.exec(text.slice(start, end)) ?? [];
  const begin = start + before.length;
  if (at >= begin && at < begin + word.length) return { start: begin, end: begin + word.length };
  // Firefox supports it since version 125.
  if (!("Segmenter" in Intl)) return { start, end };
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text.slice(start, end));
  const { index = 0, segment = "" } = segments.containing(at - start) ?? {};
  return { start: start + index, end: start + index + segment.length };
}
