import { squeeze } from "../../text/foldText.ts";
import { interpretHalfTyped } from "./halfTyped.ts";
import { otherLayouts } from "./otherLayouts.ts";
import type { Alternative, Term } from "./interpretation.ts";
import { interpretSpelling } from "./interpretSpelling.ts";

/** Matches words that are also searched inside longer Latin words: at least three letters or digits. */
const INSIDE = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{N}]{3,}$/u;

/**
 * Returns the alternatives for a term, closest to the typed text first. May return two alternatives of the same kind,
 * the more certain one first. Does not correct typing errors: see {@link interpretAsTypo}.
 * @param isLast Whether the term is the last one of the query and may therefore be incomplete.
 */
export function interpretWord(
  { typed, isPhrase, isOpen }: Term,
  { isLast }: { isLast: boolean },
): Alternative[] {
  const { text } = squeeze(typed);
  if (isPhrase) return interpretPhrase(typed, isLast && isOpen === true);
  const keyboard = otherLayouts(typed).flatMap((replacement) =>
    interpretSpelling(squeeze(replacement).text, { isLast }).map(({ interpretations }): Alternative => ({
      kind: "keyboard",
      interpretations,
      replacement,
    })),
  );
  const inside: Alternative[] = INSIDE.test(text)
    ? [{ kind: "inside", interpretations: [{ text, isInside: true }] }]
    : [];
  return [...interpretSpelling(text, { isLast }), ...keyboard, ...inside];
}

function interpretPhrase(typed: string, isUnfinished: boolean): Alternative[] {
  const { text, starts } = squeeze(typed);
  const spaces = [...starts.keys()].filter((offset) => offset > 0 && starts[offset] === 1);
  const halfTyped = isUnfinished
    ? interpretHalfTyped(text).map((interpretation) => ({ ...interpretation, spaces }))
    : [];
  return [
    { kind: "typed", interpretations: [{ text, spaces }] },
    ...(halfTyped.length > 0 ? [{ kind: "halfTyped" as const, interpretations: halfTyped }] : []),
  ];
}
