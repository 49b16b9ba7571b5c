import type { FontSource, Weight } from "./fontSource.ts";
import { readShown, type ShownText } from "./readShown.ts";

/** Least share of its words that must remain for a text to be told by them. */
const LEAST_SHARE = 0.5;

/** Signs that open and close a word, which may belong to its neighbours too: `「나랏말ᄊᆞ미 듕귁에 달아」`. */
const AROUND = /^([\p{Ps}\p{Pi}"']*).*?([\p{Pe}\p{Pf}"':;,.!?]*)$/u;

/**
 * What of a text can be shown, as {@link readShown}, with `…` for each word, or words side by side, of which the font lacks a letter;
 * nothing where more words than half would be missing. Letters alone would make other words of them.
 */
export function readWords(text: string, source: FontSource, weight: Weight): ShownText {
  const all = readShown(text, source, weight);
  if (all.isWhole) return all;
  const words = all.line
    .split(" ")
    .map((word) => ({ word, isThere: readShown(word, source, weight).isWhole }));
  const spoken = words.filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
  const left = spoken.filter(({ isThere }) => isThere);
  if (left.length < LEAST_SHARE * spoken.length) return { ...all, text: "", emoji: new Map() };
  const told = words.map(({ word, isThere }) => (isThere ? word : word.replace(AROUND, "$1…$2")));
  return readShown(told.join(" ").replace(/…(?: …)+/g, "…"), source, weight);
}
