import { convertQwertyToHangul } from "es-hangul";
import type { Rung, Term } from "./reading.ts";
import { foldText } from "./fold.ts";
export function ladderOf({ typed }: Term, _: { isLast: boolean }): Rung[] {
  const text = foldText(typed);
  if (/^[ㄱ-ㅎ]+$/.test(text)) return [{ kind: "typed", readings: [{ text, isInitials: true }] }];
  const h = convertQwertyToHangul(typed);
  return [
    { kind: "typed", readings: [{ text }, { text: text.replace(/[를을]$/, "") }] },
    ...(/[ㄱ-ㅎ]$/.test(text)
      ? [
          {
            kind: "halfTyped" as const,
            readings: [{ text: text.slice(0, -1), next: { from: "타", to: "팋" } }],
          },
        ]
      : []),
    { kind: "keyboard", instead: h, readings: [{ text: h }] },
    { kind: "inside", readings: [{ text, isInside: true }] },
  ];
}
