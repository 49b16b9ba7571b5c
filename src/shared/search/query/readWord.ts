import { disassemble } from "es-hangul";
import { readHalfTyped } from "../interpret/halfTyped.ts";
import type { Reading, Rung } from "../interpret/interpretation.ts";
import { stemsOf } from "../interpret/stemsOf.ts";

/** Lone consonants; an input method joins ㄱ and ㅅ to ㄳ. */
const INITIALS = /^[ㄱ-ㅎ]+$/;

/** The ways to understand a folded word without blanks as it is spelt; the last word of a query may not be finished yet. */
export function readWord(text: string, { isLast }: { isLast: boolean }): Rung[] {
  if (INITIALS.test(text))
    return [{ kind: "typed", readings: [{ text: disassemble(text), isInitials: true }] }];
  const { sure, unsure } = stemsOf(text);
  const rungs: { kind: Rung["kind"]; readings: Reading[] }[] = [
    { kind: "typed", readings: [{ text }, ...sure] },
    { kind: "typed", readings: unsure },
    { kind: "halfTyped", readings: isLast ? readHalfTyped(text) : [] },
  ];
  return rungs.filter(({ readings }) => readings.length > 0);
}
