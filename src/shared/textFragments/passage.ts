import type { Span } from "../text/span.ts";

/**
 * Maximum distance from an offset to the ends of its word, in characters. Text without spaces, such as Chinese, is
 * cut at this distance.
 */
const MAX_WORD_LENGTH = 100;

/** A passage of the text of a page. */
export interface Passage {
  /** Text of the page, with single spaces, and with `\n` between blocks. */
  text: string;
  /** Start offset of the passage. */
  start: number;
  /** End offset of the passage, exclusive. */
  end: number;
  /**
   * Offset in `text` at which the contiguous text of the page begins. Text before it is not used as context, because
   * it may be elsewhere on the page. Default: 0.
   */
  from?: number;
}

/**
 * Trims white space from a passage, then extends the passage to word boundaries.
 * @param language BCP 47 tag.
 */
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

/** Matches a word that consists only of Hangul, or only of Latin letters and digits, with optional punctuation around it. */
const PLAIN_WORD = /^([^\p{L}\p{N}\p{M}]*)([가-힣]+|[A-Za-z0-9]+)[^\p{L}\p{N}\p{M}]*$/u;

/** Returns the word that contains the character at an offset. */
function wordAt(text: string, at: number, language: string): Span {
  const left = text.slice(Math.max(0, at - MAX_WORD_LENGTH), at);
  const right = text.slice(at, at + MAX_WORD_LENGTH);
  const start = at - (/\S*$/.exec(left)?.[0].length ?? 0);
  const end = at + (/^\S*/.exec(right)?.[0].length ?? 0);
  // Creating a segmenter is slow. Avoids it for words whose boundaries need no dictionary.
  const [, before = "", word = ""] = PLAIN_WORD.exec(text.slice(start, end)) ?? [];
  const begin = start + before.length;
  if (at >= begin && at < begin + word.length) return { start: begin, end: begin + word.length };
  // Firefox supports `Intl.Segmenter` only since version 125.
  if (!("Segmenter" in Intl)) return { start, end };
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text.slice(start, end));
  const { index = 0, segment = "" } = segments.containing(at - start) ?? {};
  return { start: start + index, end: start + index + segment.length };
}
