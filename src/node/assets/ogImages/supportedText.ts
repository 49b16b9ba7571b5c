import { findEmoji } from "./emojiImages.ts";
import type { FontSource, Weight } from "./fontSource.ts";

/** A text without unsupported characters: those that neither the font nor the emoji set contains. */
export interface SupportedText {
  /** The text on one line, including unsupported characters. */
  original: string;
  /** The text on one line, without unsupported characters. */
  text: string;
  /** Whether every letter and number is supported. */
  isComplete: boolean;
  /** Names of images by emoji, for `readEmojiImage`. */
  emoji: ReadonlyMap<string, string>;
}

/**
 * Maximum length of a text, in UTF-16 code units. An image shows only a fraction of so long a text. `Intl.Segmenter` copies its whole input
 * for each segment, so 100,000 characters would exhaust the memory.
 */
const MAX_LENGTH = 1200;

const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });

/** Splits a text into user-perceived characters (grapheme clusters). */
export function charactersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Puts a text on one line, and removes the characters that neither the font at this weight nor the emoji set contains. */
export function toSupportedText(text: string, font: FontSource, weight: Weight): SupportedText {
  const emoji = new Map<string, string>();
  let isComplete = true;
  const original = text
    .slice(0, 4 * MAX_LENGTH)
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .slice(0, MAX_LENGTH);
  const supported = charactersOf(original).map((character) => {
    // Variation selectors are removed, and so are format characters other than zero-width joiners.
    const plain = character.replace(/(?!\u200D)[\p{Cf}\uFE00-\uFE0F]/gu, "");
    const isText = !/\p{Emoji_Presentation}|\uFE0F/u.test(character);
    if (isText && [...plain].every((each) => font.has(each, weight))) return plain;
    const image = findEmoji(character);
    if (image !== undefined) {
      emoji.set(character, image);
      return character;
    }
    isComplete &&= !/[\p{L}\p{N}]/u.test(character);
    return "";
  });
  return { original, text: supported.join("").replace(/ +/g, " ").trim(), isComplete, emoji };
}
