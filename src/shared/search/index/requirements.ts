import { isCjk, isLatin } from "../text/characters.ts";
import { ACROSS_SPACES } from "../text/findInterpretation.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import { characterTerm, isHigh, isLow, LONGEST, pairAcrossTerm, pairTerm } from "./terms.ts";

/** Terms between two, both included. */
export interface Lookup {
  from: string;
  to: string;
}

/** What a text must have: all lookups of any of these groups. */
export type Requirement = Lookup[][];

/** What the terms of every text have in which a reading stands. */
export interface Requirements {
  /** None, where the reading has signs alone, which are no terms. */
  all: Requirement[];
  /** Whether a text that has them holds the reading for certain. */
  areProof: boolean;
}

/** In `1a2b3c` numbers and letters take turns too often to try whether a blank parts them in a text. */
const MOST_TURNS = 3;

/** Where blanks of a text may stand within a reading: before each of its characters. */
type Spaces = (offset: number) => "none" | "one" | "any";

/** Whether the words of the site must be known to look for a reading. */
export function needsWords({ text, isInside }: Interpretation): boolean {
  return isInside === true && isLatin(text[0]);
}

/** What to look for. `words`: those of the site, where {@link needsWords}. */
export function requirementsOf(reading: Interpretation, words: readonly string[] = []): Requirements {
  const { text, next, isStart, isStem, isWhole, spaces } = reading;
  const characters = text.split("");
  const all: Requirement[] = [];
  const spacesAt = spacesOf(reading);
  for (let start = 0; start < text.length;) {
    if (isLatin(text[start])) {
      let end = start + 1;
      while (isLatin(text[end])) end++;
      const requirement = ofLetters({ start, end }, { reading, words, spacesAt });
      if (requirement) all.push(requirement);
      start = end;
    } else {
      const [code, following] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
      if (isCjk(text[start])) all.push(...ofSyllable(start, reading, spacesAt));
      else if (isHigh(code) && isLow(following)) all.push([[only(pairTerm(code, following))]]);
      start++;
    }
  }
  const isWord = characters.every(isLatin) && text.length > 1 && text.length <= LONGEST;
  const isPair = characters.every(isCjk) && text.length + (next ? 1 : 0) < ACROSS_SPACES;
  return { all, areProof: !isStart && !isStem && !spaces && ((isPair && !isWhole) || (isWord && !next)) };
}

function spacesOf({ text, next, spaces }: Interpretation): Spaces {
  if (spaces) return (offset) => (spaces.includes(offset) ? "one" : "none");
  const sought = [...text.split(""), ...(next ? [next.from] : [])];
  const isFree = sought.length >= ACROSS_SPACES && sought.some(isCjk);
  return () => (isFree ? "any" : "none");
}

/** A syllable with the one behind it, else with the one before it, else alone. */
function ofSyllable(at: number, { text, next }: Interpretation, spacesAt: Spaces): Requirement[] {
  const code = text.charCodeAt(at);
  const isBefore = isCjk(text[at - 1]);
  const following = at + 1 < text.length ? { from: text[at + 1] ?? "", to: text[at + 1] ?? "" } : next;
  if (!following || !isCjk(following.from)) return isBefore ? [] : [[[only(characterTerm(code))]]];
  const [from, to] = [following.from.charCodeAt(0), following.to.charCodeAt(0)];
  const within = { from: pairTerm(code, from), to: pairTerm(code, to) };
  const across = { from: pairAcrossTerm(code, from), to: pairAcrossTerm(code, to) };
  const spaces = spacesAt(at + 1);
  return [[...(spaces === "one" ? [] : [[within]]), ...(spaces === "none" ? [] : [[across]])]];
}

interface Letters {
  reading: Interpretation;
  words: readonly string[];
  spacesAt: Spaces;
}

/** A run of letters, in one piece or as blanks part it; undefined where nothing can be said of it. */
function ofLetters(
  { start, end }: { start: number; end: number },
  { reading, words, spacesAt }: Letters,
): Requirement | undefined {
  const { text, next, isInside, isWhole } = reading;
  const isEnd = end === text.length && !isCjk(next?.from);
  // One letter alone is no beginning of more.
  const isPrefix = isEnd && !isWhole && text.length > 1;
  const isPart = start === 0 && isInside;
  const ofPiece = (piece: string, isFirst: boolean, isLast: boolean): Lookup[][] => {
    if (isFirst && isPart) {
      const isThere = (word: string) =>
        isLast && isEnd && !isWhole ? word.includes(piece) : word.endsWith(piece);
      return words.filter(isThere).map((word) => [only(word)]);
    }
    if (piece.length >= LONGEST) return [[only(piece.slice(0, LONGEST))]];
    return isLast && isPrefix ? [[{ from: piece, to: `${piece}\uFFFF` }]] : [[only(piece)]];
  };
  const ways = waysToPart(text.slice(start, end), (offset) => spacesAt(start + offset));
  return ways?.flatMap((pieces) =>
    pieces
      .map((piece, index) => ofPiece(piece, index === 0, index === pieces.length - 1))
      .reduce((groups, more) => groups.flatMap((group) => more.map((each) => [...group, ...each]))),
  );
}

/** All ways in which blanks may part a run: `iphone17`, `iphone 17`. Undefined where there are too many. */
function waysToPart(run: string, spacesAt: Spaces): string[][] | undefined {
  const offsets = Array.from({ length: run.length - 1 }, (_, index) => index + 1);
  const fixed = offsets.filter((offset) => spacesAt(offset) === "one");
  const free = offsets.filter((offset) => spacesAt(offset) === "any" && isTurn(run, offset));
  if (free.length > MOST_TURNS) return undefined;
  const subsets = free.reduce<number[][]>(
    (sets, offset) => [...sets, ...sets.map((set) => [...set, offset])],
    [fixed],
  );
  return subsets.map((cuts) => [0, ...cuts].map((cut, index) => run.slice(cut, cuts[index])));
}

/** Between a letter and a digit. */
function isTurn(run: string, offset: number): boolean {
  const isDigit = (character: string | undefined) => /\d/.test(character ?? "");
  return isDigit(run[offset - 1]) !== isDigit(run[offset]);
}

function only(term: string): Lookup {
  return { from: term, to: term };
}
