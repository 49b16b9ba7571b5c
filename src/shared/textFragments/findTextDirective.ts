import { isLatin } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { squeeze } from "../text/foldText.ts";
import type { TextDirective } from "./textDirective.ts";

/**
 * What is before a character in the original text. `nothing`: no space or boundary. `space`: a space or block
 * boundary. `either`: something that browsers may treat as a space or as nothing.
 */
export const BOUNDARIES = { nothing: 0, space: 1, either: 2 } as const;

/** The text of a page, folded and without spaces as `squeeze` returns it. Directives are searched in it. */
export interface SearchedText {
  text: string;
  /** One of {@link BOUNDARIES} for each character. */
  starts: ArrayLike<number>;
}

/**
 * Matches Hangul, whose words are separated by spaces. Japanese and Chinese are excluded, because finding their word
 * boundaries needs a dictionary.
 */
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Returns the span of the first match of a text directive, without its prefix and suffix. Returns undefined if there
 * is none.
 * @param isStrict Whether to require complete words and the same spaces, as browsers do. If false, Hangul may match
 * inside words and with other spaces, as in links that were typed by hand.
 */
export function findDirective(
  page: SearchedText,
  directive: TextDirective,
  isStrict: boolean,
): Span | undefined {
  const { text } = page;
  const [prefix, first, last, suffix] = [
    squeeze(directive.prefix),
    squeeze(directive.first),
    squeeze(directive.last),
    squeeze(directive.suffix),
  ];
  if (!first.text) return undefined;
  const occursIn = (part: SearchedText, at: number) =>
    text.startsWith(part.text, at) && matchesAt(page, { part, at, isStrict });
  for (let start = text.indexOf(first.text); start >= 0; start = text.indexOf(first.text, start + 1)) {
    const before = start - prefix.text.length;
    if (!occursIn(first, start) || before < 0 || !occursIn(prefix, before)) continue;
    const firstEnd = start + first.text.length;
    if (!last.text && occursIn(suffix, firstEnd)) return { start, end: firstEnd };
    for (
      let at = last.text ? text.indexOf(last.text, firstEnd) : -1;
      at >= 0;
      at = text.indexOf(last.text, at + 1)
    ) {
      const end = at + last.text.length;
      if (occursIn(last, at) && occursIn(suffix, end)) return { start, end };
    }
  }
  return undefined;
}

/**
 * Whether an occurrence of a part of a directive has the same spaces as the part, and starts and ends at word
 * boundaries. `at` is the offset of the occurrence. If `isStrict` is false, checks this only between two characters
 * for which `isLatin` is true.
 */
function matchesAt(
  { text, starts }: SearchedText,
  { part, at, isStrict }: { part: SearchedText; at: number; isStrict: boolean },
): boolean {
  const { length } = part.text;
  // For browsers, there is a word boundary between Hangul and a letter or digit of another script.
  const isWithinWord = (offset: number) => {
    const sides = [text[offset - 1] ?? "", text[offset] ?? ""];
    return sides.every((side) => isLatin(side)) || (isStrict && sides.every((side) => HANGUL.test(side)));
  };
  for (let inner = 1; inner < length; inner++) {
    const boundary = starts[at + inner];
    if (boundary === BOUNDARIES.either || boundary === part.starts[inner]) continue;
    if (isStrict || isWithinWord(at + inner)) return false;
  }
  const isEdge = (offset: number) =>
    (starts[offset] ?? BOUNDARIES.space) !== BOUNDARIES.nothing || !isWithinWord(offset);
  return length === 0 || (isEdge(at) && isEdge(at + length));
}
