import type { FontSource, Weight } from "./fontSource.ts";
import { type SupportedText, toSupportedText } from "./supportedText.ts";

/** Minimum share of words that must be supported. */
const MIN_SUPPORTED_SHARE = 0.5;

/** Punctuation around a word, which may belong to several words: `「나랏말ᄊᆞ미 듕귁에 달아」`. */
const PUNCTUATION_AROUND = /^([\p{Ps}\p{Pi}"']*).*?([\p{Pe}\p{Pf}"':;,.!?]*)$/u;

/**
 * Replaces each run of words that the font can't write with `…`, since removing single letters would make different words. Returns an
 * empty text if fewer than half of the words are supported.
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
