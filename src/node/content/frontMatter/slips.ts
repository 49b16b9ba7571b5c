import leven from "leven";
import type { FrontMatter, Report } from "./fields.ts";
import { type Field, foldKey, isKnown, KEYS } from "./keys.ts";
import { readers } from "./readers.ts";
import { type Entry, flagOf } from "./value.ts";

/** The spellings of each field. Keys of three letters are too near to one another to be told from slips. */
const SPELLINGS = (Object.entries(KEYS) as [Field, readonly string[]][]).flatMap(([field, keys]) =>
  keys.filter((key) => key.length > 3 && !key.includes(".")).map((key) => ({ field, key })),
);

/** In characters, of keys that can be a slip of one that is read. */
const LONGEST_KEY = 40;

const FLAGS: readonly Field[] = ["pinned", "comments", "toc", "math", "hidden"];
const LISTS: readonly Field[] = ["tags", "categories", "authors", "aliases"];

/** Other engines' and themes' keys are let be; only what looks like a slip of the pen is worth a word. */
export function warnOfSlip({ key, line, value }: Entry, report: Report): void {
  if (key.length < 3 || key.length > LONGEST_KEY || isKnown(key)) return;
  const [meant] = SPELLINGS.filter((known) => isSlip(key, known.key) && takes(known, { key, line, value }))
    .map(({ key: known }) => ({ known, distance: leven(foldKey(key), foldKey(known)) }))
    .toSorted((a, b) => a.distance - b.distance);
  if (meant) report("warning", line, `\`${key}\` is not a key Maru reads; did you mean \`${meant.known}\`?`);
}

/**
 * One letter too many, too few or another, or two that changed places; in a long word also two letters too many or too few. Slips hardly
 * ever change the first letter (https://doi.org/10.1145/146370.146380), and none adds a word: `wide` is not `hide`,
 * `categoryId` not `category`.
 */
function isSlip(key: string, known: string): boolean {
  const [written, meant] = [foldKey(key), foldKey(known)];
  if (written === meant) return true;
  if (wordsIn(key) > Math.max(wordsIn(known), 1)) return false;
  const distance = leven(written, meant, { maxDistance: 3 });
  const isTransposed = [...written].toSorted().join() === [...meant].toSorted().join();
  if (distance === 1) return written[0] === meant[0] || written.length !== meant.length;
  if (distance !== 2 || isTransposed) return distance === 2;
  const isTwoLetters = Math.abs(written.length - meant.length) === 2 && !written.startsWith(meant);
  return meant.length > 7 && isTwoLetters && written[0] === meant[0];
}

/** Words of `heroImage`, `hero_image` and `hero-image`. */
function wordsIn(key: string): number {
  return key.split(/[_-]|(?<=\p{Ll})(?=\p{Lu})/u).length;
}

/**
 * Whether the field can be what was meant, and something is lost: it reads the value without a complaint, and the value is none that holds
 * anyway. `tabs: false` is no list of tags, and `publish: true` of Obsidian hides nothing.
 */
function takes({ field, key }: (typeof SPELLINGS)[number], { line, value }: Entry): boolean {
  if (value === undefined) return true;
  if (flagOf(value) !== undefined && !FLAGS.includes(field)) return false;
  if (Array.isArray(value) && !LISTS.includes(field) && key !== "hide") return false;
  const read: FrontMatter = { aliases: [], tags: [], tagsLine: 1, categories: [], authors: [] };
  const before = JSON.stringify({ ...read, tagsLine: 0 });
  let complaints = 0;
  readers[field]([{ key, line, value }], read, {
    report: () => void complaints++,
    fileDate: undefined,
    isJekyll: false,
    isHugo: false,
    valueOf: () => undefined,
  });
  for (const flag of ["hidden", "pinned", "comments"] as const) if (!read[flag]) delete read[flag];
  return complaints === 0 && JSON.stringify({ ...read, tagsLine: 0 }) !== before;
}
