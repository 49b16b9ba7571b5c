import { foldText } from "./fold.ts";
import type { Term } from "./reading.ts";

/** In characters; what is behind is not read. */
const LONGEST_QUERY = 200;
const MOST_TERMS = 8;

/** A phrase in quotation marks, which reaches to the end where they are not closed; or a word. */
const TERM =
  /["“”„‟＂](?<double>[^"“”„‟＂]*)["“”„‟＂]?|«(?<angle>[^»]*)»?|「(?<corner>[^」]*)」?|『(?<white>[^』]*)』?|(?<word>[^\s"“”„‟＂«「『]+)/gu;

/** What says something: emoji do, other signs do not. */
const TELLING = /[\p{L}\p{N}\p{So}]/u;

/** Punctuation around a word that belongs to the sentence, not to the word: `(스타게이트란?)`. `.NET`, `C++` and `C#` keep theirs. */
const AROUND = /^[([{'‘’〈《<…·,;:!?、。，！？]+|[)\]}'‘’〉》>…·.,;:!?、。，！？~」』»]+$/gu;

/** The words and quoted phrases of a query, each once, at most 8. */
export function parseQuery(query: string): Term[] {
  const read = [...query.normalize("NFC")].slice(0, LONGEST_QUERY).join("");
  const all = [...read.matchAll(TERM)].flatMap(({ groups = {} }) => readTerm(groups));
  const telling = all.filter(({ typed }) => TELLING.test(typed));
  const terms = new Map<string, Term>();
  for (const term of telling.length > 0 ? telling : all) {
    const key = `${term.isPhrase} ${foldText(term.typed)}`;
    if (!terms.has(key)) terms.set(key, term);
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

function readTerm(groups: Record<string, string | undefined>): Term[] {
  const { word } = groups;
  const phrase = groups.double ?? groups.angle ?? groups.corner ?? groups.white;
  const typed = word === undefined ? (phrase ?? "").replace(/\s+/gu, " ").trim() : trimWord(word);
  // Signs that are not seen, such as a joiner without anything to join, are nothing to look for.
  return /[^\p{C}\s]/u.test(typed) ? [{ typed, isPhrase: word === undefined }] : [];
}

function trimWord(word: string): string {
  return word.replace(AROUND, "") || word;
}
