import { gemoji } from "gemoji";
import { foldId, type OtherIds } from "./otherIds.ts";

const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  gemoji.map(({ emoji, names }) => [emoji, names]),
);

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Ids that engines make of headings before they read short codes: `🚀 Launch` is `rocket-launch`. Letters and digits are compared. */
export function emojiIdsOf(headings: readonly { id: string; text: string }[]): OtherIds {
  return headings.flatMap(({ id, text }) => {
    if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return [];
    const pieces = Array.from(graphemes.segment(text), ({ segment }) => NAMES.get(segment) ?? [segment]);
    const most = Math.max(...pieces.map(({ length }) => length));
    return Array.from({ length: most }, (_, index) => {
      const named = pieces.map((names) => names[index] ?? names[0] ?? "").join("");
      return [foldId(named), id] as const;
    });
  });
}
