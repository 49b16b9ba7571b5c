import { disassemble } from "es-hangul";
import { interpretHalfTyped } from "./halfTyped.ts";
import type { Interpretation, Alternative } from "./interpretation.ts";
import { stemsOf } from "./stemsOf.ts";

/** Matches a word that has only consonants. It may contain ㄳ, because input methods may join ㄱ and ㅅ. */
const INITIALS = /^[ㄱ-ㅎ]+$/;

/**
 * Returns the alternatives for a folded word that correct nothing: the word itself, and the word without its
 * particles and endings. If `isLast`, also completes a half-typed last syllable. Interprets a word that has only
 * consonants as initials.
 */
export function interpretSpelling(text: string, { isLast }: { isLast: boolean }): Alternative[] {
  if (INITIALS.test(text))
    return [{ kind: "typed", interpretations: [{ text: disassemble(text), isInitials: true }] }];
  const { sure, unsure } = stemsOf(text);
  const alternatives: { kind: Alternative["kind"]; interpretations: Interpretation[] }[] = [
    { kind: "typed", interpretations: [{ text }, ...sure] },
    { kind: "typed", interpretations: unsure },
    { kind: "halfTyped", interpretations: isLast ? interpretHalfTyped(text) : [] },
  ];
  return alternatives.filter(({ interpretations }) => interpretations.length > 0);
}
