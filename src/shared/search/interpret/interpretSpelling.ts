import { disassemble } from "es-hangul";
import { interpretHalfTyped } from "./halfTyped.ts";
import type { Interpretation, Alternative } from "./interpretation.ts";
import { stemsOf } from "./stemsOf.ts";

/** Consonants only. An input method may join ㄱ and ㅅ to ㄳ. */
const INITIALS = /^[ㄱ-ㅎ]+$/;

/** Returns the alternatives for a folded word as it is spelt: with particles removed, and completed when `isLast`. */
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
