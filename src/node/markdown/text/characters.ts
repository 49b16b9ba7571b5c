import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** A kind of character that is removed or replaced. */
interface Fault {
  name: string;
  characters: RegExp;
  /** Replacement of each character. */
  replacement: "" | " " | "\uFFFD";
  /** Letters of scripts that need the characters. In a text with such letters, the characters are not removed. */
  unless?: RegExp;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/**
 * Characters that cause problems, most of them invisible. Each kind is forbidden by XML 1.0 (section 2.2), reverses the text around
 * it, slows down normalization, or hides words from search.
 */
const FAULTS: Fault[] = [
  { name: "line separators", characters: /[\v\f\u0085\u2028\u2029]/g, replacement: " " },
  { name: "control characters", characters: /(?![\t\n\r])\p{Cc}/gu, replacement: "" },
  { name: "noncharacters", characters: /\p{Noncharacter_Code_Point}/gu, replacement: "" },
  { name: "halves of surrogate pairs", characters: /\p{Surrogate}/gu, replacement: "\uFFFD" },
  { name: "bidirectional overrides", characters: /[\u202A-\u202E]/g, replacement: "" },
  {
    name: "bidirectional marks",
    characters: /[\u200E\u200F\u061C\u2066-\u2069]/g,
    replacement: "",
    unless: RIGHT_TO_LEFT,
  },
  { name: "byte order marks", characters: /\uFEFF/g, replacement: "" },
  { name: "zero-width spaces", characters: /\u200B/g, replacement: "", unless: WITHOUT_SPACES },
  {
    // Only after the characters below. In emoji and in Indic and Arabic scripts, joiners change the shape of adjacent characters.
    name: "zero-width joiners",
    characters:
      /(?<=^|[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\u200C\u200D]/gmu,
    replacement: "",
  },
  { name: "soft hyphens", characters: /\u00AD/g, replacement: "" },
  // Normalizing takes quadratic time in the number of consecutive combining marks. Unicode recommends a maximum of 30:
  // https://unicode.org/reports/tr15/#Stream_Safe_Text_Format
  { name: "combining marks behind 30 others", characters: /(?<=\p{M}{30})\p{M}+/gu, replacement: "" },
];

/** Matches a text that contains any of {@link FAULTS}. One quick test is enough for most texts, because they contain none. */
const ANY =
  /(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}|\p{Noncharacter_Code_Point}|\p{M}{31}/u;

/** Characters that are removed even if the source contains them as character references. References such as `&shy;` remain. */
const HARMFUL = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E]|\p{Noncharacter_Code_Point}|(?<=\p{M}{30})\p{M}+/gu;

/** Called once for each kind of character that is removed or replaced, with the line of the first. */
type OnFault = (line: number, message: string, cause: string) => void;

/** Removes or replaces the characters of {@link FAULTS}. Line numbers do not change. */
export function cleanText(written: string, onFault?: OnFault): string {
  if (!ANY.test(written)) return written;
  let text = written;
  for (const { name, characters, replacement, unless } of FAULTS) {
    if (unless?.test(written)) continue;
    const matches = text.match(characters);
    if (!matches) continue;
    if (onFault) onFault(lineOf(text.search(characters), text), describe(name, matches, replacement), name);
    text = text.replace(characters, replacement);
  }
  return text;
}

/** Removes the characters of {@link HARMFUL}, which character references in HTML can produce. */
export function rehypeCharacters() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === "text") node.value = node.value.replace(HARMFUL, "");
      if (node.type !== "element") return;
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === "string") node.properties[name] = value.replace(HARMFUL, "");
      }
    });
  };
}

function describe(name: string, matches: readonly string[], replacement: Fault["replacement"]): string {
  const code = matches[0]?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  const outcome = { "": "left out", " ": "replaced by spaces", "\uFFFD": "shown as `\uFFFD`" }[replacement];
  return `${name} (the first is U+${code}; ${matches.length} in all) are ${outcome}; delete them`;
}

function lineOf(index: number, text: string): number {
  return text.slice(0, index).split("\n").length;
}
