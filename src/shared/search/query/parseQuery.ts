import { foldText } from "../../text/foldText.ts";
import type { Term } from "../interpret/interpretation.ts";

/** Maximum length of a query, in characters; the rest is ignored. */
const MAX_QUERY_LENGTH = 200;
const MAX_TERMS = 8;

/**
 * Characters that come with pasted text but occur in no post: controls and zero-width characters, except
 * joiners, which emoji contain.
 */
const CONTROLS = /\p{Cc}/gu;
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A phrase in quotation marks, which extends to the end when it is not closed, or a word. */
const TERM =
  /["“”„‟＂](?<double>[^"“”„‟＂]*)["“”„‟＂]?|«(?<angle>[^»]*)»?|「(?<corner>[^」]*)」?|『(?<white>[^』]*)』?|(?<word>[^\s"“”„‟＂«「『]+)/gu;

/** Letters, digits and symbols such as emoji. A term without any is dropped when others have some. */
const MEANINGFUL = /[\p{L}\p{N}\p{So}]/u;

/** Punctuation around a word, including the `#` of a tag: `(스타게이트란?)`, `#AI`. `.NET`, `C++` and `C#` are unchanged. */
const SURROUNDING_PUNCTUATION =
  /^[#＃([{'‘’〈《<…·,;:!?、。，！？]+|[)\]}'‘’〉》>…·.,;:!?、。，！？~」』»]+$/gu;

/** Splits a query into words and quoted phrases, without duplicates, at most 8. Reads the first 200 characters. */
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

/** Ends with a closing quotation mark. */
const CLOSED = /^..*["“”„‟＂»」』]$/su;

function toTerms(written: string, groups: Record<string, string | undefined>): Term[] {
  const { word } = groups;
  const phrase = groups.double ?? groups.angle ?? groups.corner ?? groups.white;
  const typed = word === undefined ? (phrase ?? "").replace(/\s+/gu, " ").trim() : trimWord(word);
  // A term of invisible characters, such as a lone joiner, matches nothing.
  if (!/[^\p{C}\s]/u.test(typed)) return [];
  if (word !== undefined) return [{ typed, isPhrase: false }];
  return [{ typed, isPhrase: true, ...(!CLOSED.test(written) && { isOpen: true }) }];
}

function trimWord(word: string): string {
  return word.replace(SURROUNDING_PUNCTUATION, "") || word;
}
