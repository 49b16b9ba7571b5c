import { isCjk, isLatin } from "../../text/characters.ts";
import { ACROSS_SPACES } from "../text/findInterpretation.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import { characterTerm, isHigh, isLow, MAX_TERM_LENGTH, pairAcrossTerm, pairTerm } from "./terms.ts";

/** A range of terms in sort order, including both ends. */
export interface TermRange {
  from: string;
  to: string;
}

/**
 * Groups of term ranges. A text meets the requirement if there is a group for which the text has a term in every
 * range.
 */
export type Requirement = TermRange[][];

/** Requirements that the terms of a text meet if the text contains a certain interpretation. */
export interface Requirements {
  /**
   * Empty if no requirement can be derived, for example because the interpretation consists of signs, which are not
   * indexed as terms.
   */
  all: Requirement[];
  /** Whether a text that meets all requirements certainly contains the interpretation. */
  areSufficient: boolean;
}

/**
 * Maximum number of boundaries between letters and digits at which a run may be split by spaces. For a run with more
 * boundaries, such as `1a2b3c`, there is no requirement: it would have too many combinations.
 */
const MAX_BOUNDARIES = 3;

/**
 * Returns whether a text must have no space (`none`), must have one (`one`) or may have one (`any`) at an offset of
 * an interpretation. The space is before the character at the offset.
 */
type Spaces = (offset: number) => "none" | "one" | "any";

/** Whether {@link requirementsOf} needs the words of the site to derive the requirements of an interpretation. */
export function needsWords({ text, isInside }: Interpretation): boolean {
  return isInside === true && isLatin(text[0]);
}

/**
 * Returns the requirements that the terms of a text meet if the text contains an interpretation.
 * @param words Words of the site. Only used if {@link needsWords} is true.
 */
export function requirementsOf(interpretation: Interpretation, words: readonly string[] = []): Requirements {
  const { text, next, isStart, isStem, isWhole, spaces } = interpretation;
  const characters = text.split("");
  const all: Requirement[] = [];
  const spacesAt = spacesOf(interpretation);
  for (let start = 0; start < text.length;) {
    if (isLatin(text[start])) {
      let end = start + 1;
      while (isLatin(text[end])) end++;
      const requirement = requireRun({ start, end }, { interpretation, words, spacesAt });
      if (requirement) all.push(requirement);
      start = end;
    } else {
      const [code, following] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
      if (isCjk(text[start])) all.push(...requireSyllable(start, interpretation, spacesAt));
      else if (isHigh(code) && isLow(following)) all.push([[exactly(pairTerm(code, following))]]);
      start++;
    }
  }
  const isWord = characters.every(isLatin) && text.length > 1 && text.length <= MAX_TERM_LENGTH;
  const isPair = characters.every(isCjk) && text.length + (next ? 1 : 0) < ACROSS_SPACES;
  return {
    all,
    areSufficient: !isStart && !isStem && !spaces && ((isPair && !isWhole) || (isWord && !next)),
  };
}

function spacesOf({ text, next, spaces }: Interpretation): Spaces {
  if (spaces) return (offset) => (spaces.includes(offset) ? "one" : "none");
  const pattern = [...text.split(""), ...(next ? [next.from] : [])];
  const mayHaveSpaces = pattern.length >= ACROSS_SPACES && pattern.some(isCjk);
  return () => (mayHaveSpaces ? "any" : "none");
}

/**
 * Requires the pair that a syllable forms with the next syllable. If no syllable follows, nothing is required of a
 * syllable that already ends a pair; otherwise, the syllable itself is required.
 */
function requireSyllable(at: number, { text, next }: Interpretation, spacesAt: Spaces): Requirement[] {
  const code = text.charCodeAt(at);
  const hasPairBefore = isCjk(text[at - 1]);
  const following = at + 1 < text.length ? { from: text[at + 1] ?? "", to: text[at + 1] ?? "" } : next;
  if (!following || !isCjk(following.from)) return hasPairBefore ? [] : [[[exactly(characterTerm(code))]]];
  const [from, to] = [following.from.charCodeAt(0), following.to.charCodeAt(0)];
  const within = { from: pairTerm(code, from), to: pairTerm(code, to) };
  const across = { from: pairAcrossTerm(code, from), to: pairAcrossTerm(code, to) };
  const spaces = spacesAt(at + 1);
  return [[...(spaces === "one" ? [] : [[within]]), ...(spaces === "none" ? [] : [[across]])]];
}

interface RunContext {
  interpretation: Interpretation;
  words: readonly string[];
  spacesAt: Spaces;
}

/**
 * Requires the terms of a run of letters and digits, either as one word or split by spaces. Returns undefined if
 * there are too many splits.
 */
function requireRun(
  { start, end }: { start: number; end: number },
  { interpretation, words, spacesAt }: RunContext,
): Requirement | undefined {
  const { text, next, isInside, isWhole } = interpretation;
  const isEnd = end === text.length && !isCjk(next?.from);
  // A text that is a single letter matches only words of one letter, not the beginning of a longer word.
  const isPrefix = isEnd && !isWhole && text.length > 1;
  const startsInside = start === 0 && isInside;
  const rangesOf = (piece: string, isFirst: boolean, isLast: boolean): TermRange[][] => {
    if (isFirst && startsInside) {
      const hasPiece = (word: string) =>
        isLast && isEnd && !isWhole ? word.includes(piece) : word.endsWith(piece);
      return words.filter(hasPiece).map((word) => [exactly(word)]);
    }
    if (piece.length >= MAX_TERM_LENGTH) return [[exactly(piece.slice(0, MAX_TERM_LENGTH))]];
    return isLast && isPrefix ? [[{ from: piece, to: `${piece}\uFFFF` }]] : [[exactly(piece)]];
  };
  const splits = splitsOf(text.slice(start, end), (offset) => spacesAt(start + offset));
  return splits?.flatMap((pieces) =>
    pieces
      .map((piece, index) => rangesOf(piece, index === 0, index === pieces.length - 1))
      .reduce((groups, alternatives) =>
        groups.flatMap((group) => alternatives.map((each) => [...group, ...each])),
      ),
  );
}

/**
 * Returns all ways in which spaces may split a run: `iphone17` may be `iphone17` or `iphone 17`. Returns undefined if
 * there are too many.
 */
function splitsOf(run: string, spacesAt: Spaces): string[][] | undefined {
  const offsets = Array.from({ length: run.length - 1 }, (_, index) => index + 1);
  const fixed = offsets.filter((offset) => spacesAt(offset) === "one");
  const free = offsets.filter((offset) => spacesAt(offset) === "any" && isLetterDigitBoundary(run, offset));
  if (free.length > MAX_BOUNDARIES) return undefined;
  const subsets = free.reduce<number[][]>(
    (sets, offset) => [...sets, ...sets.map((set) => [...set, offset])],
    [fixed],
  );
  return subsets.map((cuts) => [0, ...cuts].map((cut, index) => run.slice(cut, cuts[index])));
}

/** Whether an offset is between a letter and a digit. */
function isLetterDigitBoundary(run: string, offset: number): boolean {
  const isDigit = (character: string | undefined) => /\d/.test(character ?? "");
  return isDigit(run[offset - 1]) !== isDigit(run[offset]);
}

function exactly(term: string): TermRange {
  return { from: term, to: term };
}
