import { isCjk, isLatin } from "../../text/characters.ts";
import type { Haystack } from "./haystack.ts";
import { isTail } from "../interpret/particles.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import type { Span } from "../../text/span.ts";

/**
 * Minimum length of a match that may contain spaces, in characters. Shorter text must not match across spaces: `다음`
 * must not match in «한다 음악».
 */
export const ACROSS_SPACES = 3;
/** Minimum number of initials that may match inside a word. Fewer initials would match too often. */
const INITIALS_WITHIN = 3;
/**
 * Matches signs that may follow a letter in the name of a programming language. A search for `C` must not find `C++`.
 */
const SIGNS = /[+#]/;

/** Maximum number of matches that are returned for an interpretation in one haystack. */
const MAX_SPANS = 1024;

/** Compares spans by start. If two spans have the same start, the longer one is first. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Whether an interpretation occurs anywhere in a haystack. */
export function occursIn(haystack: Haystack, interpretation: Interpretation): boolean {
  return !findMatches(haystack, interpretation).next().done;
}

/** Returns the spans of an interpretation in a haystack: the first {@link MAX_SPANS} at most. */
export function findInterpretation(haystack: Haystack, interpretation: Interpretation): Span[] {
  const spans: Span[] = [];
  for (const span of findMatches(haystack, interpretation)) {
    spans.push(span);
    if (spans.length === MAX_SPANS) break;
  }
  return spans;
}

function* findMatches(haystack: Haystack, interpretation: Interpretation): Generator<Span> {
  const { text } = haystack;
  const { text: pattern, next } = interpretation;
  if (pattern === "") return;
  for (let start = text.indexOf(pattern); start >= 0; start = text.indexOf(pattern, start + 1)) {
    // Runs this test first, because it is the cheapest: `t` occurs in many words, but few words begin with it.
    if (!beginsWord(haystack, interpretation, start)) continue;
    const span = { start, end: start + pattern.length + (next ? 1 : 0) };
    if (isMatch(haystack, interpretation, span)) yield span;
  }
}

function isMatch(haystack: Haystack, interpretation: Interpretation, span: Span): boolean {
  const { text } = haystack;
  if (interpretation.next) {
    const last = text[span.end - 1] ?? "";
    if (last < interpretation.next.from || last > interpretation.next.to) return false;
  }
  if (
    interpretation.isInitials &&
    haystack.starts[span.start] === 0 &&
    interpretation.text.length < INITIALS_WITHIN
  )
    return false;
  return (
    hasItsSpaces(haystack, interpretation, span) &&
    endsWord(haystack, interpretation, span) &&
    (!interpretation.isStem || isTail(restOfWord(haystack, span.end), interpretation.text))
  );
}

/**
 * Whether the spaces in a match are allowed. A phrase needs exactly its own spaces. Any other match may have spaces
 * if it starts a word, contains a script that is searched by syllable, and has at least {@link ACROSS_SPACES}
 * characters.
 */
function hasItsSpaces({ text, starts }: Haystack, { spaces }: Interpretation, { start, end }: Span): boolean {
  if (spaces) {
    let found = 0;
    for (let at = start + 1; at < end; at++) {
      if (starts[at] === 0) continue;
      if (spaces[found] !== at - start) return false;
      found++;
    }
    return found === spaces.length;
  }
  let at = start + 1;
  while (at < end && starts[at] === 0) at++;
  if (at >= end) return true;
  return (
    (starts[start] === 1 || !isLetter(text[start - 1])) &&
    end - start >= ACROSS_SPACES &&
    text.slice(start, end).split("").some(isCjk)
  );
}

/** Whether a character is a letter, mark or digit of any script. */
export function isLetter(character: string | undefined): boolean {
  return isCjk(character) || isLatin(character);
}

/**
 * Whether a match may start at an offset. Latin text matches only from the beginning of a word, unless `isInside` is
 * set. Text with `isStart` must not follow a syllable of the same word.
 */
function beginsWord(
  { text, starts }: Haystack,
  { text: pattern, isInside, isStart }: Interpretation,
  start: number,
): boolean {
  if (isStart && starts[start] === 0 && isCjk(text[start - 1])) return false;
  return isInside || starts[start] === 1 || !isLatin(pattern[0]) || !isLatin(text[start - 1]);
}

/**
 * Whether a match may end at its end offset. A single Latin letter or digit, and text with `isWhole`, must match
 * until the end of a word. {@link SIGNS} must not follow a single letter.
 */
function endsWord(haystack: Haystack, { text: pattern, isWhole }: Interpretation, { end }: Span): boolean {
  const { text, starts } = haystack;
  const isOne = pattern.length === 1 && isLatin(pattern);
  if (!isOne && !isWhole) return true;
  const next = text[end];
  return starts[end] === 1 || !(isLatin(next) || (isOne && SIGNS.test(next ?? "")));
}

/** Returns the letters and digits from an offset to the end of the word that contains it. */
export function restOfWord({ text, starts }: Haystack, from: number): string {
  let end = from;
  while (end < text.length && starts[end] === 0 && isLetter(text[end])) end++;
  return text.slice(from, end);
}
