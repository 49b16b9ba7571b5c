import { foldText } from "../../text/foldText.ts";
import type { Term } from "../interpret/interpretation.ts";

/** Maximum length of a query, in characters. Text beyond it is ignored. */
const MAX_QUERY_LENGTH = 200;
/** Maximum number of words and phrases in a query. All others are ignored. */
const MAX_TERMS = 8;

/** Matches control characters, which pasted text may contain. */
const CONTROLS = /\p{Cc}/gu;
/** Matches invisible characters, which pasted text may contain. Excludes joiners, because they are parts of emoji. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Matches a word or a phrase in quotation marks. A phrase without a closing mark extends to the end of the query. */
const TERM =
  /["“”„‟＂](?<double>[^"“”„‟＂]*)["“”„‟＂]?|«(?<angle>[^»]*)»?|「(?<corner>[^」]*)」?|『(?<white>[^』]*)』?|(?<word>[^\s"“”„‟＂«「『]+)/gu;

/**
 * Matches letters, digits and symbols such as emoji. If a term of the query has such a character, terms without one
 * are dropped.
 */
const MEANINGFUL = /[\p{L}\p{N}\p{So}]/u;

/** Matches punctuation around a word, such as the signs in `(스타게이트란?)` and `#AI`, but not those in `.NET`, `C++` and `C#`. */
const SURROUNDING_PUNCTUATION =
  /^[#＃([{'‘’〈《<…·,;:!?、。，！？]+|[)\]}'‘’〉》>…·.,;:!?、。，！？~」』»]+$/gu;

/** Splits the first 200 characters of a query into at most 8 words and quoted phrases, without duplicates. */
export function parseQuery(query: string): Term[] {
  const plain = query.replace(CONTROLS, " ").replace(INVISIBLE, "").normalize("NFC");
  const read = [...plain].slice(0, MAX_QUERY_LENGTH).join("");
  const all = [...read.matchAll(TERM)].flatMap(({ 0: written, groups = {} }) => toTerms(written, groups));
  const meaningful = all.filter(({ typed }) => MEANINGFUL.test(typed));
  const terms = new Map<string, Term>();
  for (const term of meaningful.length > 0 ? meaningful : all) {
    const key = `${term.isPhrase} ${foldText(term.typed)}`;
    if (!terms.has(key)) terms.set(key, term);
  }
  return [...terms.values()].slice(0, MAX_TERMS);
}

/** Matches a phrase that has a closing quotation mark. */
const CLOSED = /^..*["“”„‟＂»」』]$/su;

function toTerms(written: string, groups: Record<string, string | undefined>): Term[] {
  const { word } = groups;
  const phrase = groups.double ?? groups.angle ?? groups.corner ?? groups.white;
  const typed = word === undefined ? (phrase ?? "").replace(/\s+/gu, " ").trim() : trimWord(word);
  // Drops a term that consists only of invisible characters, such as a joiner.
  if (!/[^\p{C}\s]/u.test(typed)) return [];
  if (word !== undefined) return [{ typed, isPhrase: false }];
  return [{ typed, isPhrase: true, ...(!CLOSED.test(written) && { isOpen: true }) }];
}

function trimWord(word: string): string {
  return word.replace(SURROUNDING_PUNCTUATION, "") || word;
}
