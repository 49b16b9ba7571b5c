import { disassemble } from "es-hangul";
import { readHalfTyped } from "../interpret/halfTyped.ts";
import type { Interpretation, Alternative } from "../interpret/interpretation.ts";
import { stemsOf } from "../interpret/stemsOf.ts";

/** Lone consonants; an input method joins ㄱ and ㅅ to ㄳ. */
const INITIALS = /^[ㄱ-ㅎ]+$/;

/** The ways to understand a folded word without blanks as it is spelt; the last word of a query may not be finished yet. */
export function readWord(text: string, { isLast }: { isLast: boolean }): Alternative[] {
  if (INITIALS.test(text))
    return [{ kind: "typed", readings: [{ text: disassemble(text), isInitials: true }] }];
  const { sure, unsure } = stemsOf(text);
  const alternatives: { kind: Alternative["kind"]; readings: Interpretation[] }[] = [
    { kind: "typed", readings: [{ text }, ...sure] },
    { kind: "typed", readings: unsure },
    { kind: "halfTyped", readings: isLast ? readHalfTyped(text) : [] },
  ];
  return alternatives.filter(({ readings }) => readings.length > 0);
}
