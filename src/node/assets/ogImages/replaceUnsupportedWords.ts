import type { FontSource, Weight } from "./fontSource.ts";
import { type SupportedText, toSupportedText } from "./supportedText.ts";

/** Minimum share of words that must be supported. */
const MIN_SUPPORTED_SHARE = 0.5;

/** Matches the punctuation around a word. It may enclose several words: `「나랏말ᄊᆞ미 듕귁에 달아」`. */
const PUNCTUATION_AROUND = /^([\p{Ps}\p{Pi}"']*).*?([\p{Pe}\p{Pf}"':;,.!?]*)$/u;

/**
 * Replaces each run of words that contain letters or digits that the font lacks by `…`. Removing only these characters would create other
 * words.
 * Returns an empty text if fewer than half of the words are supported.
 */
export function replaceUnsupportedWords(text: string, font: FontSource, weight: Weight): SupportedText {
  const whole = toSupportedText(text, font, weight);
  if (whole.isComplete) return whole;
  const words = whole.original
    .split(" ")
    .map((word) => ({ word, isSupported: toSupportedText(word, font, weight).isComplete }));
  const pronounced = words.filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
  const supported = pronounced.filter(({ isSupported }) => isSupported);
  if (supported.length < MIN_SUPPORTED_SHARE * pronounced.length)
    return { ...whole, text: "", emoji: new Map() };
  const replaced = words.map(({ word, isSupported }) =>
    isSupported ? word : word.replace(PUNCTUATION_AROUND, "$1…$2"),
  );
  return toSupportedText(replaced.join(" ").replace(/…(?: …)+/g, "…"), font, weight);
}
