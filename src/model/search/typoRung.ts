import leven from "leven";
import type { Rung, Term } from "./reading.ts";
export function typoRung({ typed }: Term, words: readonly string[]): Rung | undefined {
  const near = words.filter((word) => leven(word, typed) === 1);
  return near[0]
    ? { kind: "typo", instead: near[0], readings: near.map((text) => ({ text, isWhole: true })) }
    : undefined;
}
