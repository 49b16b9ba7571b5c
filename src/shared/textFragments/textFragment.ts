import type { Span } from "../text/span.ts";
import { type Passage, wholeWords } from "./passage.ts";

/** A passage with the text of the page in lower case. */
interface FoldedPassage extends Passage {
  /** `text` in lower case. Used for comparisons, because browsers ignore case. */
  folded: string;
}

/**
 * Maximum length of a passage that a fragment contains completely, in characters. If a passage is longer or has
 * several blocks, the fragment contains only its first and last words.
 */
const MAX_WHOLE_LENGTH = 60;
/**
 * Words are added to the first words, and to the last words, until they are unique and have this length, in
 * characters.
 */
const MIN_EDGE_LENGTH = 12;
/** Maximum number of first words, and of last words. If they are still not unique, context is added. */
const MAX_WORDS = 8;
/** Maximum number of occurrences of a text that are compared. If there are more, no context is added. */
const MAX_OCCURRENCES = 200;

/** A fragment, and whether browsers find its first and last words at the position of the passage. */
interface BuiltFragment {
  fragment: string;
  isFirstFound: boolean;
  isLastFound: boolean;
}

/**
 * Returns the text fragment that scrolls to a passage, such as `:~:text=prefix-,first%20words,last%20words,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Extends the passage to word boundaries, because browsers match
 * complete words; a Korean word includes its particles. If the passage is not unique, adds a prefix and suffix, or
 * begins some blocks earlier. Returns `""` if the passage has no text, or if no such fragment leads to it.
 * @param language BCP 47 tag, used to find word boundaries.
 */
export function textFragment(selected: Passage, language: string): string {
  const passage = { ...wholeWords(selected, language), folded: foldCase(selected.text) };
  if (passage.start >= passage.end) return "";
  const { fragment, isFirstFound } = buildFragment(passage);
  if (isFirstFound) return fragment;
  for (let blocks = 1; ; blocks *= 2) {
    const start = startEarlier(passage, blocks);
    const grown = buildFragment({ ...passage, start });
    if (grown.isFirstFound && grown.isLastFound) return grown.fragment;
    if (start === (selected.from ?? 0)) return "";
  }
}

function buildFragment({ text, folded, start, end, from = 0 }: FoldedPassage): BuiltFragment {
  const passage = text.slice(start, end);
  const isShort = !passage.includes("\n") && passage.length <= MAX_WHOLE_LENGTH;
  const [first, last] = isShort ? [{ start, end }] : firstAndLastWords({ text, folded, start, end });
  const { prefix, suffix, isFound } = contextOf({ text, folded }, { first, isAlone: !last, from });
  const trailing = last ? suffixOf({ text, folded }, { first, last }) : { suffix, isFound };
  const fragment = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(text.slice(first.start, first.end)),
    ...(last ? [encode(text.slice(last.start, last.end))] : []),
    ...(trailing.suffix ? [`-${encode(trailing.suffix)}`] : []),
  ];
  return {
    fragment: `:~:text=${fragment.join(",")}`,
    isFirstFound: isFound,
    isLastFound: trailing.isFound,
  };
}

/**
 * Returns a short prefix and suffix that distinguish the first words from their other occurrences, as far as
 * possible. Returns a suffix only if the fragment has no last words.
 */
function contextOf(
  { text, folded }: Pick<FoldedPassage, "text" | "folded">,
  { first, isAlone, from }: { first: Span; isAlone: boolean; from: number },
) {
  const before = wordsOf(lastBlock(text.slice(from, first.start)));
  const after = isAlone ? wordsOf(firstBlock(text.slice(first.end))) : [];
  const length = first.end - first.start;
  const offsets = occurrencesOf(folded, first);
  if (offsets.length > MAX_OCCURRENCES)
    return { prefix: "", suffix: "", isFound: offsets[0] === first.start };
  let others = offsets.filter((at) => at !== first.start);
  let prefix = "";
  let suffix = "";
  for (const { wordsBefore, wordsAfter } of contextSizes(before.length, after.length)) {
    if (others.length === 0) break;
    prefix = wordsBefore ? before.slice(-wordsBefore).join(" ") : "";
    suffix = after.slice(0, wordsAfter).join(" ");
    const context = { length, prefix, suffix };
    others = others.filter((at) => hasContext(folded, { at, ...context }));
  }
  return { prefix, suffix, isFound: others.every((at) => at > first.start) };
}

/**
 * Returns the numbers of words to try as context, before and after the match. They grow from a few words to the
 * entire adjacent blocks.
 */
function contextSizes(before: number, after: number): { wordsBefore: number; wordsAfter: number }[] {
  const few = before === 0 ? 1 : 0;
  const counts = growingCounts(Math.max(before, few)).map((wordsBefore) => ({
    wordsBefore: Math.min(wordsBefore, before),
    wordsAfter: few || Math.min(Math.max(0, wordsBefore - 2), MAX_WORDS - 2),
  }));
  return [...counts, ...growingCounts(after).map((wordsAfter) => ({ wordsBefore: before, wordsAfter }))];
}

/**
 * Returns the numbers 1, 2, 3 … {@link MAX_WORDS}, then doubled numbers, as far as they are below `all`, and finally
 * `all`. Returns an empty array if `all` is 0.
 */
function growingCounts(all: number): number[] {
  const counts: number[] = [];
  for (let count = 1; count < all; count = count < MAX_WORDS ? count + 1 : count * 2) counts.push(count);
  return all > 0 ? [...counts, all] : [];
}

/**
 * Returns the start of a passage that begins some blocks earlier. If the passage starts inside a block, the beginning
 * of that block counts as one block earlier.
 */
function startEarlier({ text, start, from = 0 }: Passage, blocks: number): number {
  let at = start;
  for (let passed = 0; passed < blocks && at > from; passed++) at = text.lastIndexOf("\n", at - 2) + 1;
  return at;
}

/**
 * Returns the first and last words of a passage. Returns only the passage itself if no space follows its first third,
 * as in a long URL.
 */
function firstAndLastWords({ text, folded, start, end }: FoldedPassage): [Span, Span?] {
  const passage = text.slice(start, end);
  const isOneBlock = !passage.includes("\n");
  const middle = isOneBlock ? passage.indexOf(" ", passage.length / 3) : 0;
  if (middle < 0) return [{ start, end }];
  const head = isOneBlock ? passage.slice(0, middle) : firstBlock(passage);
  const tail = isOneBlock ? passage.slice(middle + 1) : lastBlock(passage);
  const first = shortestUnique(wordsOf(head), (words) => {
    const span = { start, end: start + words.join(" ").length };
    return { span, isFound: occurrencesOf(folded, span).length === 1 };
  });
  const last = shortestUnique(wordsOf(tail).toReversed(), (words) => {
    const span = { start: end - words.join(" ").length, end };
    return { span, isFound: occurrencesOf(folded, span, first.end)[0] === span.start };
  });
  return [first, last];
}

/**
 * Returns the span of the fewest words that are found at the right position and have at least {@link MIN_EDGE_LENGTH}
 * characters. If there is no such span, returns that of all words, at most {@link MAX_WORDS}.
 */
function shortestUnique(
  words: readonly string[],
  spanOf: (words: string[]) => { span: Span; isFound: boolean },
): Span {
  const maxCount = Math.min(words.length, MAX_WORDS);
  for (let count = 1; count < maxCount; count++) {
    const { span, isFound } = spanOf(words.slice(0, count));
    if (isFound && span.end - span.start >= MIN_EDGE_LENGTH) return span;
  }
  return spanOf(words.slice(0, maxCount)).span;
}

/**
 * Returns a short suffix that distinguishes the last words, as far as possible, from their earlier occurrences after
 * the first words.
 */
function suffixOf(
  { text, folded }: Pick<FoldedPassage, "text" | "folded">,
  { first, last }: { first: Span; last: Span },
) {
  const after = wordsOf(firstBlock(text.slice(last.end)));
  const length = last.end - last.start;
  const offsets = occurrencesOf(folded, last, first.end);
  if (offsets.length > MAX_OCCURRENCES) return { suffix: "", isFound: offsets[0] === last.start };
  let between = offsets.filter((at) => at < last.start);
  let suffix = "";
  for (const words of growingCounts(after.length)) {
    if (between.length === 0) break;
    suffix = after.slice(0, words).join(" ");
    const context = { length, prefix: "", suffix };
    between = between.filter((at) => hasContext(folded, { at, ...context }));
  }
  return { suffix, isFound: between.length === 0 };
}

/**
 * Returns the offsets, from `from` on, at which the text of a span occurs. Stops after {@link MAX_OCCURRENCES} plus
 * one.
 */
function occurrencesOf(folded: string, { start, end }: Span, from = 0): number[] {
  const pattern = folded.slice(start, end);
  const offsets: number[] = [];
  for (let at = folded.indexOf(pattern, from); at >= 0; at = folded.indexOf(pattern, at + 1)) {
    offsets.push(at);
    if (offsets.length > MAX_OCCURRENCES) break;
  }
  return offsets;
}

/** Whether a prefix precedes the text at an offset, and a suffix follows it. Ignores white space around the text. */
function hasContext(
  folded: string,
  { at, length, prefix, suffix }: { at: number; length: number; prefix: string; suffix: string },
): boolean {
  const maxLength = 2 * Math.max(prefix.length, suffix.length);
  const left = folded.slice(Math.max(0, at - maxLength), at).trimEnd();
  const right = folded.slice(at + length, at + length + maxLength).trimStart();
  return left.endsWith(foldCase(prefix)) && right.startsWith(foldCase(suffix));
}

function wordsOf(text: string): string[] {
  return text.split(" ").filter(Boolean);
}

function firstBlock(text: string): string {
  return text.trimStart().split("\n", 1)[0] ?? "";
}

function lastBlock(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}

/** Returns a text in lower case. Returns it unchanged if the length would change, as for `İ`. */
function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

/** Percent-encodes a part of a fragment. Also encodes hyphens, because hyphens mark the prefix and suffix. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
