import { squeeze } from "../text/foldText.ts";
import { isOneEdit } from "./isOneEdit.ts";
import type { Alternative, Term } from "./interpretation.ts";

/** Shorter words have too many neighbours. */
const TYPO = /^\p{Script=Latin}{4,}$/u;

/** In letters: what is left of a shorter word without one of its letters is the beginning of too many. */
const LEAST_WITHOUT = 5;
const MOST_WORDS = 5;

/** Whether a term can be a typing error: for others no list of words need be fetched. */
export function mayBeTypo({ typed, isPhrase }: Term): boolean {
  return !isPhrase && TYPO.test(squeeze(typed).text);
}

/**
 * Words of a site, folded, that are one typing error away from a term: a letter wrong, missing or too many, or two that changed
 * places. The surest that there are: words with the same first letter, other words, then beginnings of longer words. Undefined
 * where there is none, and for terms in other letters than Latin or of fewer than four.
 */
export function interpretAsTypo(term: Term, words: readonly string[]): Alternative | undefined {
  if (!mayBeTypo(term)) return undefined;
  const { text } = squeeze(term.typed);
  const whole = words.filter((word) => isOneEdit(text, word));
  const likely = whole.filter((word) => hasSameBeginning(text, word));
  const found = [likely, whole].find((list) => list.length > 0) ?? beginningsOf(words, text);
  const texts = [...new Set(found)].toSorted().slice(0, MOST_WORDS);
  if (texts.length === 0) return undefined;
  return { kind: "typo", readings: texts.map((other) => ({ text: other })), instead: texts.join(", ") };
}

/** Seldom the first letter is wrong, unless it changed places with the second. */
function hasSameBeginning(text: string, word: string): boolean {
  return text[0] === word[0] || (text[0] === word[1] && text[1] === word[0]);
}

function beginningsOf(words: readonly string[], text: string): string[] {
  const lengths = [text.length, text.length + 1, ...(text.length >= LEAST_WITHOUT ? [text.length - 1] : [])];
  return words
    .filter((word) => hasSameBeginning(text, word))
    .flatMap((word) => {
      const shorter = lengths.filter((length) => length < word.length).map((length) => word.slice(0, length));
      return shorter.find((beginning) => isOneEdit(text, beginning)) ?? [];
    });
}
