import { gemoji } from "gemoji";
import { foldId, type OtherIds } from "./otherIds.ts";

const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  gemoji.map(({ emoji, names }) => [emoji, names]),
);

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Returns the heading ids of engines that replace emoji by their names, folded by {@link foldId}, with Maru's ids. The heading
 * `🚀 Launch` has the id `rocket-launch` in such engines; its folded form is `rocketlaunch`.
 */
export function emojiIdsOf(headings: readonly { id: string; text: string }[]): OtherIds {
  return headings.flatMap(({ id, text }) => {
    if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return [];
    const pieces = Array.from(graphemes.segment(text), ({ segment }) => NAMES.get(segment) ?? [segment]);
    const maxNames = Math.max(...pieces.map(({ length }) => length));
    return Array.from({ length: maxNames }, (_, index) => {
      const name = pieces.map((names) => names[index] ?? names[0] ?? "").join("");
      return [foldId(name), id] as const;
    });
  });
}
