import { squeeze } from "../text/foldText.ts";
import { readHalfTyped } from "./halfTyped.ts";
import { otherLayouts } from "./otherLayouts.ts";
import type { Alternative, Term } from "./interpretation.ts";
import { readWord } from "../query/readWord.ts";

/** Latin letters that may be looked for within words. */
const INSIDE = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{N}]{3,}$/u;

/**
 * The ways to understand a term, the nearest to what was typed first. A kind may have two rungs, the surer first. A typing error is
 * not among them: for it the words of the site are needed. The last term of a query may not be finished yet.
 */
export function interpretWord(
  { typed, isPhrase, isOpen }: Term,
  { isLast }: { isLast: boolean },
): Alternative[] {
  const { text } = squeeze(typed);
  if (isPhrase) return readPhrase(typed, isLast && isOpen === true);
  const keyboard = otherLayouts(typed).flatMap((instead) =>
    readWord(squeeze(instead).text, { isLast }).map(({ readings }): Alternative => ({
      kind: "keyboard",
      readings,
      instead,
    })),
  );
  const inside: Alternative[] = INSIDE.test(text)
    ? [{ kind: "inside", readings: [{ text, isInside: true }] }]
    : [];
  return [...readWord(text, { isLast }), ...keyboard, ...inside];
}

function readPhrase(typed: string, isUnfinished: boolean): Alternative[] {
  const { text, starts } = squeeze(typed);
  const spaces = [...starts.keys()].filter((offset) => offset > 0 && starts[offset] === 1);
  const halfTyped = isUnfinished ? readHalfTyped(text).map((reading) => ({ ...reading, spaces })) : [];
  return [
    { kind: "typed", readings: [{ text, spaces }] },
    ...(halfTyped.length > 0 ? [{ kind: "halfTyped" as const, readings: halfTyped }] : []),
  ];
}
