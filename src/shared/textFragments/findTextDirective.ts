import { isLatin } from "../search/text/characters.ts";
import type { Span } from "../search/text/findInterpretation.ts";
import { squeeze } from "../search/text/foldText.ts";
import type { TextDirective } from "./textDirective.ts";

/** What stands before a character of a squeezed text: nothing, a blank or the edge of a block, or what counts as either. */
export const BEFORE = { nothing: 0, space: 1, either: 2 } as const;

/** A text as it is searched for a directive: folded, without blanks. */
export interface SearchedText {
  text: string;
  /** One of {@link BEFORE} for each character. */
  starts: ArrayLike<number>;
}

/** Letters of a script in which words are parted by blanks; those of Japanese and Chinese are told by a dictionary that only browsers have. */
const HANGUL = /\p{Script=Hangul}/u;

/**
 * The first place where what is named stands between what is to stand around it: as whole words with the blanks between them, or, where
 * `isStrict` is false, in Hangul with other blanks and within words too, as links are written by hand.
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
    text.startsWith(part.text, at) && isSame(page, { part, at, isStrict });
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

/** Whether a part that stands at a place of a text, blanks apart, is there with its own blanks, and its ends are those of words. */
function isSame(
  { text, starts }: SearchedText,
  { part, at, isStrict }: { part: SearchedText; at: number; isStrict: boolean },
): boolean {
  const { length } = part.text;
  // Between Hangul and a letter or digit of another script browsers see the edge of a word.
  const isWithinWord = (place: number) => {
    const sides = [text[place - 1] ?? "", text[place] ?? ""];
    return sides.every((side) => isLatin(side)) || (isStrict && sides.every((side) => HANGUL.test(side)));
  };
  for (let inner = 1; inner < length; inner++) {
    const seam = starts[at + inner];
    if (seam === BEFORE.either || seam === part.starts[inner]) continue;
    if (isStrict || isWithinWord(at + inner)) return false;
  }
  const isEdge = (place: number) =>
    (starts[place] ?? BEFORE.space) !== BEFORE.nothing || !isWithinWord(place);
  return length === 0 || (isEdge(at) && isEdge(at + length));
}
