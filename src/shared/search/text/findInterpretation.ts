import { isCjk, isLatin } from "./characters.ts";
import type { Haystack } from "./haystack.ts";
import { isTail } from "../interpret/particles.ts";
import type { Interpretation } from "../interpret/interpretation.ts";

/** A part of a haystack: its first character, and behind its last. */
export interface Span {
  start: number;
  end: number;
}

/** The fewest characters for which blanks in a text do not count: `다음` is not in «한다 음악». */
export const ACROSS_SPACES = 3;
/** Initials within a word; fewer stand in too many. */
const INITIALS_WITHIN = 3;
/** Signs that a short name of a language may end in: `C` is not `C++`. */
const SIGNS = /[+#]/;

/** Places in one text, of which three passages are shown. */
const MOST = 1024;

/** By where they begin; of those that begin together the longest first. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Whether a reading stands anywhere in a haystack. */
export function occursIn(haystack: Haystack, reading: Interpretation): boolean {
  return !findPlaces(haystack, reading).next().done;
}

/** Where a reading stands in a haystack, at most so often as is ever told of one text. */
export function findInterpretation(haystack: Haystack, reading: Interpretation): Span[] {
  const spans: Span[] = [];
  for (const span of findPlaces(haystack, reading)) {
    spans.push(span);
    if (spans.length === MOST) break;
  }
  return spans;
}

function* findPlaces(haystack: Haystack, reading: Interpretation): Generator<Span> {
  const { text } = haystack;
  const { text: sought, next } = reading;
  if (sought === "") return;
  for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + 1)) {
    // First what most places of a letter fail at: `t` stands in a million words, and begins few.
    if (!beginsWord(haystack, reading, start)) continue;
    const span = { start, end: start + sought.length + (next ? 1 : 0) };
    if (isMatch(haystack, reading, span)) yield span;
  }
}

function isMatch(haystack: Haystack, reading: Interpretation, span: Span): boolean {
  const { text } = haystack;
  if (reading.next) {
    const last = text[span.end - 1] ?? "";
    if (last < reading.next.from || last > reading.next.to) return false;
  }
  if (reading.isInitials && haystack.starts[span.start] === 0 && reading.text.length < INITIALS_WITHIN)
    return false;
  return (
    hasItsSpaces(haystack, reading, span) &&
    endsWord(haystack, reading, span) &&
    (!reading.isStem || isTail(restOfWord(haystack, span.end), reading.text))
  );
}

/** Blanks of the text within a match: those of a phrase, else none, or any in what begins a word and is long enough. */
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

/** Whether a character is part of a word in any script. */
export function isLetter(character: string | undefined): boolean {
  return isCjk(character) || isLatin(character);
}

/** Words in Latin letters are found by their beginning. */
function beginsWord(
  { text, starts }: Haystack,
  { text: sought, isInside, isStart }: Interpretation,
  start: number,
): boolean {
  if (isStart && starts[start] === 0 && isCjk(text[start - 1])) return false;
  return isInside || starts[start] === 1 || !isLatin(sought[0]) || !isLatin(text[start - 1]);
}

/** Only a single letter or digit, and what must be whole, is not the beginning of more. */
function endsWord(haystack: Haystack, { text: sought, isWhole }: Interpretation, { end }: Span): boolean {
  const { text, starts } = haystack;
  const isOne = sought.length === 1 && isLatin(sought);
  if (!isOne && !isWhole) return true;
  const next = text[end];
  return starts[end] === 1 || !(isLatin(next) || (isOne && SIGNS.test(next ?? "")));
}

/** The letters that follow in the same word. */
export function restOfWord({ text, starts }: Haystack, from: number): string {
  let end = from;
  while (end < text.length && starts[end] === 0 && isLetter(text[end])) end++;
  return text.slice(from, end);
}
