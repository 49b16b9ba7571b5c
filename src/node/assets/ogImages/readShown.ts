import { createRequire } from "node:module";
import { isPresent } from "../../content/readIfPresent.ts";
import type { FontSource, Weight } from "./fontSource.ts";

/** A text as a picture can show it. */
export interface ShownText {
  /** On one line, with what the font lacks. */
  line: string;
  /** On one line, without what the font lacks. */
  text: string;
  /** Whether every letter and number of it is there. */
  isWhole: boolean;
  /** SVG files by the emoji that they are pictures of. */
  emoji: ReadonlyMap<string, string>;
}

/**
 * In UTF-16 code units, several times what a picture holds: a longer text is read as far as here. The segmenter copies its whole text with
 * each segment, so that a text of 100,000 characters would fill the memory.
 */
const MOST = 1200;

const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });

/** The characters of a text as a reader counts them: a syllable, a letter with its accents, a family of emoji. */
export function charactersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** What of a text can be shown in a weight of the font, and with emoji. */
export function readShown(text: string, source: FontSource, weight: Weight): ShownText {
  const emoji = new Map<string, string>();
  let isWhole = true;
  const line = text
    .slice(0, 4 * MOST)
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .slice(0, MOST);
  const shown = charactersOf(line).map((character) => {
    const bare = character.replace(/(?!\u200D)[\p{Cf}\uFE00-\uFE0F]/gu, "");
    const isText = !/\p{Emoji_Presentation}|\uFE0F/u.test(character);
    if (isText && [...bare].every((each) => source.advanceOf(each, weight) !== undefined)) return bare;
    const file = emojiFile(character);
    if (file) {
      emoji.set(character, file);
      return character;
    }
    isWhole &&= !/[\p{L}\p{N}]/u.test(character);
    return "";
  });
  return { line, text: shown.join("").replace(/ +/g, " ").trim(), isWhole, emoji };
}

/** Twemoji's file of an emoji (CC BY 4.0), by its code points; those of one part are named without the selector of their look. */
function emojiFile(character: string): string | undefined {
  if (!/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u.test(character)) return undefined;
  const plain = character.includes("\u200D") ? character : character.replaceAll("\uFE0F", "");
  const name = [...plain].map((each) => each.codePointAt(0)?.toString(16)).join("-");
  const folder = createRequire(import.meta.url)
    .resolve("@twemoji/svg/package.json")
    .replace(/[^/\\]+$/, "");
  return isPresent(`${folder}${name}.svg`) ? `${folder}${name}.svg` : undefined;
}

/** Measures texts in em. */
export function createMeasure(source: FontSource, weight: Weight, emoji: ReadonlyMap<string, string>) {
  const widthOf = (character: string) =>
    emoji.has(character)
      ? 1
      : [...character].reduce((sum, each) => sum + (source.advanceOf(each, weight) ?? 0), 0);
  return (text: string) => charactersOf(text).reduce((sum, character) => sum + widthOf(character), 0);
}
