import { foldText } from "../text/foldText.ts";
import type { Term } from "../interpret/interpretation.ts";

/** In characters; what is behind is not read. */
const LONGEST_QUERY = 200;
const MOST_TERMS = 8;

/** Signs that come with what is pasted and that no text holds: controls, and those of no width, but for joiners within emoji. */
const CONTROLS = /\p{Cc}/gu;
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A phrase in quotation marks, which reaches to the end where they are not closed; or a word. */
const TERM =
  /["“”„‟＂](?<double>[^"“”„‟＂]*)["“”„‟＂]?|«(?<angle>[^»]*)»?|「(?<corner>[^」]*)」?|『(?<white>[^』]*)』?|(?<word>[^\s"“”„‟＂«「『]+)/gu;

/** What says something: emoji do, other signs do not. */
const TELLING = /[\p{L}\p{N}\p{So}]/u;

/** Punctuation around a word that belongs to the sentence or marks a tag: `(스타게이트란?)`, `#AI`. `.NET`, `C++` and `C#` keep theirs. */
const AROUND = /^[#＃([{'‘’〈《<…·,;:!?、。，！？]+|[)\]}'‘’〉》>…·.,;:!?、。，！？~」』»]+$/gu;

/** The words and quoted phrases of a query, each once, at most 8. */
export function parseQuery(query: string): Term[] {
  const plain = query.replace(CONTROLS, " ").replace(UNSEEN, "").normalize("NFC");
  const read = [...plain].slice(0, LONGEST_QUERY).join("");
  const all = [...read.matchAll(TERM)].flatMap(({ 0: written, groups = {} }) => readTerm(written, groups));
  const telling = all.filter(({ typed }) => TELLING.test(typed));
  const terms = new Map<string, Term>();
  for (const term of telling.length > 0 ? telling : all) {
    const key = `${term.isPhrase} ${foldText(term.typed)}`;
    if (!terms.has(key)) terms.set(key, term);
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

/** What a phrase ends with. */
const CLOSED = /^..*["“”„‟＂»」』]$/su;

function readTerm(written: string, groups: Record<string, string | undefined>): Term[] {
  const { word } = groups;
  const phrase = groups.double ?? groups.angle ?? groups.corner ?? groups.white;
  const typed = word === undefined ? (phrase ?? "").replace(/\s+/gu, " ").trim() : trimWord(word);
  // Signs that are not seen, such as a joiner without anything to join, are nothing to look for.
  if (!/[^\p{C}\s]/u.test(typed)) return [];
  if (word !== undefined) return [{ typed, isPhrase: false }];
  return [{ typed, isPhrase: true, ...(!CLOSED.test(written) && { isOpen: true }) }];
}

function trimWord(word: string): string {
  return word.replace(AROUND, "") || word;
}
