import leven from "leven";
import { FIELDS } from "../schema/frontMatter.ts";
import type { FieldOptions } from "../schema/field.ts";
import { foldKey } from "./foldKey.ts";
import { FIELD_KEYS, isKnown } from "./keys.ts";
import type { ReportField } from "./reader.ts";
import { type Entry, flagOf } from "./value.ts";

/**
 * Keys of each field in which typos are recognized. Keys with a dot are excluded. So are keys of three letters, which are too similar to
 * each other.
 */
const SPELLINGS = FIELD_KEYS.flatMap(({ field, keys }) =>
  keys
    .filter((key) => key.length > 3 && !key.includes("."))
    .map((key) => ({ field, key, folded: foldKey(key), words: wordsIn(key) })),
);
type Spelling = (typeof SPELLINGS)[number];

/** Maximum length of a key that is checked for typos, in characters. */
const MAX_KEY_LENGTH = 40;

/** Maximum number of letters by which a typo differs from the supported key. */
const MAX_DISTANCE = 2;

/** Reports a key that is probably a typo of a supported one. Other unknown keys belong to engines or themes and are not reported. */
export function warnOfTypo({ key, line, value }: Entry, report: ReportField): void {
  if (key.length < 3 || key.length > MAX_KEY_LENGTH || isKnown(key)) return;
  const written = foldKey(key);
  // The distance is checked before `takes`, because it rules out most keys at little cost.
  const distanceTo = ({ folded }: Spelling) => leven(written, folded, { maxDistance: MAX_DISTANCE + 1 });
  const [meant] = SPELLINGS.map((known) => ({ known, distance: distanceTo(known) }))
    .filter(({ known, distance }) => isTypo(key, known, distance) && takes(known, { key, line, value }))
    .toSorted((a, b) => a.distance - b.distance);
  if (meant) {
    report("warning", line, `\`${key}\` is not a key Maru reads; did you mean \`${meant.known.key}\`?`);
  }
}

/**
 * Whether a key is probably a typo of a supported one: one letter is added, missing or replaced, or two letters are swapped. In a word of
 * more than seven letters, two letters may be added or missing. Typos rarely change the first letter
 * (https://doi.org/10.1145/146370.146380) and never add a word: `wide` is not a typo of `hide`, and `categoryId` is not a typo of
 * `category`.
 */
function isTypo(key: string, { folded: meant, words }: Spelling, distance: number): boolean {
  if (distance > MAX_DISTANCE || wordsIn(key) > words) return false;
  const written = foldKey(key);
  if (distance === 1) return written[0] === meant[0] || written.length !== meant.length;
  if ([...written].toSorted().join() === [...meant].toSorted().join()) return true;
  const isTwoLetters = Math.abs(written.length - meant.length) === 2 && !written.startsWith(meant);
  return meant.length > 7 && isTwoLetters && written[0] === meant[0];
}

/** Returns the number of words in a key. `heroImage`, `hero_image` and `hero-image` have two. */
function wordsIn(key: string): number {
  return key.split(/[_-]|(?<=\p{Ll})(?=\p{Lu})/u).length;
}

/**
 * Whether a field accepts the value without a problem and the value has an effect. `tabs: false` is not a list of tags, and Obsidian's
 * `publish: true` hides nothing.
 */
function takes({ field, key }: Spelling, { line, value }: Entry): boolean {
  if (value === undefined) return true;
  const { isFlag, isList }: FieldOptions = FIELDS[field];
  if (flagOf(value) !== undefined && !isFlag) return false;
  if (Array.isArray(value) && !isList && key !== "hide") return false;
  let problems = 0;
  const read: Record<string, unknown> = FIELDS[field].read([{ key, line, value }], {
    report: () => void problems++,
    fileDate: undefined,
    isJekyll: false,
    isHugo: false,
    valueOf: () => undefined,
  });
  return problems === 0 && Object.entries(read).some(([property, set]) => isDifferent(property, set));
}

/** Whether `value` differs from what the property is without the key. */
function isDifferent(property: string, value: unknown): boolean {
  if (value === undefined || property === "tagsLine") return false;
  if (["hidden", "pinned", "comments"].includes(property)) return value === true;
  return !Array.isArray(value) || value.length > 0;
}
