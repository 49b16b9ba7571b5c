/** A passage of a page's text, as browsers search it: blanks are single, and blocks are parted by `\n`. */
export interface Passage {
  text: string;
  /** Where it begins. */
  start: number;
  /** Behind its last character. */
  end: number;
  /** Where the text begins that stands together on the page; 0 if left out. What is before may be elsewhere, and is not told. */
  from?: number;
}

type Span = Pick<Passage, "start" | "end">;

/** A passage, and its whole text as browsers compare it: they do not tell capitals from small letters. */
interface FoldedPassage extends Passage {
  folded: string;
}

/** A passage of more characters, or of several blocks, is named by its first and its last words. */
const WHOLE = 60;
/** How many characters these have at least; by how many words they grow, and what is told around them before more than needed is. */
const EDGE = 12;
const MOST_WORDS = 8;
/** How many other places with the same words are compared; of more, as in a text of repeated sentences, the passage is not told. */
const MAX_POSITIONS = 200;
/** How far from the end of a selection the end of a word is looked for: Chinese has no blanks. */
const NEAR = 100;

/** A fragment, and whether a browser finds by it no other place than the first and the last words that it names. */
interface Named {
  fragment: string;
  isFirstFound: boolean;
  isLastFound: boolean;
}

/**
 * The fragment that leads to a passage, such as `:~:text=prefix-,first%20words,last%20words,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Browsers match whole words, so that the passage grows to these: in Korean to
 * an eojeol, particle and all. Where the text stands elsewhere too, what stands around it is told; where that is no help either, the
 * passage begins some blocks earlier. `""` where there is no word, or nothing tells it from others.
 */
export function textFragment(selected: Passage, language: string): string {
  const passage = { ...wholeWords(selected, language), folded: fold(selected.text) };
  if (passage.start >= passage.end) return "";
  const { fragment, isFirstFound } = name(passage);
  if (isFirstFound) return fragment;
  for (let blocks = 1; ; blocks *= 2) {
    const start = earlier(passage, blocks);
    const grown = name({ ...passage, start });
    if (grown.isFirstFound && grown.isLastFound) return grown.fragment;
    if (start === (selected.from ?? 0)) return "";
  }
}

function name({ text, folded, start, end, from = 0 }: FoldedPassage): Named {
  const passage = text.slice(start, end);
  const isShort = !passage.includes("\n") && passage.length <= WHOLE;
  const [first, last] = isShort ? [{ start, end }] : edgesOf({ text, folded, start, end });
  const { prefix, suffix, isFound } = surroundingsOf({ text, folded }, { first, isAlone: !last, from });
  const behind = last ? suffixOf({ text, folded }, { first, last }) : { suffix, isFound };
  const fragment = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(text.slice(first.start, first.end)),
    ...(last ? [encode(text.slice(last.start, last.end))] : []),
    ...(behind.suffix ? [`-${encode(behind.suffix)}`] : []),
  ];
  return {
    fragment: `:~:text=${fragment.join(",")}`,
    isFirstFound: isFound,
    isLastFound: behind.isFound,
  };
}

/** What stands before a text and, if it has no last words, behind it: as little as tells it from the others like it. */
function surroundingsOf(
  { text, folded }: Pick<FoldedPassage, "text" | "folded">,
  { first, isAlone, from }: { first: Span; isAlone: boolean; from: number },
) {
  const before = wordsOf(lastBlock(text.slice(from, first.start)));
  const after = isAlone ? wordsOf(firstBlock(text.slice(first.end))) : [];
  const length = first.end - first.start;
  const places = placesOf(folded, first);
  if (places.length > MAX_POSITIONS) return { prefix: "", suffix: "", isFound: places[0] === first.start };
  let others = places.filter((at) => at !== first.start);
  let prefix = "";
  let suffix = "";
  for (const { ahead, behind } of countsOf(before.length, after.length)) {
    if (others.length === 0) break;
    prefix = ahead ? before.slice(-ahead).join(" ") : "";
    suffix = after.slice(0, behind).join(" ");
    const sides = { length, prefix, suffix };
    others = others.filter((at) => isBetween(folded, { at, ...sides }));
  }
  return { prefix, suffix, isFound: others.every((at) => at > first.start) };
}

/** How many words are told before and behind a text: first few, of which two before it mostly tell, then on to the whole blocks. */
function countsOf(before: number, after: number): { ahead: number; behind: number }[] {
  const few = before === 0 ? 1 : 0;
  const counts = growing(Math.max(before, few)).map((ahead) => ({
    ahead: Math.min(ahead, before),
    behind: few || Math.min(Math.max(0, ahead - 2), MOST_WORDS - 2),
  }));
  return [...counts, ...growing(after).map((behind) => ({ ahead: before, behind }))];
}

/** 1, 2, 3 … {@link MOST_WORDS}, then twice as many each time, up to all. */
function growing(all: number): number[] {
  const counts: number[] = [];
  for (let count = 1; count < all; count = count < MOST_WORDS ? count + 1 : count * 2) counts.push(count);
  return all > 0 ? [...counts, all] : [];
}

/** Where a passage begins that grows so many blocks to the left, of which the first may be the rest of its own. */
function earlier({ text, start, from = 0 }: Passage, blocks: number): number {
  let at = start;
  for (let passed = 0; passed < blocks && at > from; passed++) at = text.lastIndexOf("\n", at - 2) + 1;
  return at;
}

/** The first and the last words of a passage; the whole where it has but one word, such as a long address. */
function edgesOf({ text, folded, start, end }: FoldedPassage): [Span, Span?] {
  const passage = text.slice(start, end);
  const isOneBlock = !passage.includes("\n");
  const middle = isOneBlock ? passage.indexOf(" ", passage.length / 3) : 0;
  if (middle < 0) return [{ start, end }];
  const head = isOneBlock ? passage.slice(0, middle) : firstBlock(passage);
  const tail = isOneBlock ? passage.slice(middle + 1) : lastBlock(passage);
  const first = edge(wordsOf(head), (words) => {
    const span = { start, end: start + words.join(" ").length };
    return { span, isFound: placesOf(folded, span).length === 1 };
  });
  const last = edge(wordsOf(tail).toReversed(), (words) => {
    const span = { start: end - words.join(" ").length, end };
    return { span, isFound: placesOf(folded, span, first.end)[0] === span.start };
  });
  return [first, last];
}

/** Of words as many as are needed to find the place, and not fewer than make {@link EDGE} characters. */
function edge(words: readonly string[], spanOf: (words: string[]) => { span: Span; isFound: boolean }): Span {
  const most = Math.min(words.length, MOST_WORDS);
  for (let count = 1; count < most; count++) {
    const { span, isFound } = spanOf(words.slice(0, count));
    if (isFound && span.end - span.start >= EDGE) return span;
  }
  return spanOf(words.slice(0, most)).span;
}

/** What stands behind the last words, where these stand between them and the first words too. */
function suffixOf(
  { text, folded }: Pick<FoldedPassage, "text" | "folded">,
  { first, last }: { first: Span; last: Span },
) {
  const after = wordsOf(firstBlock(text.slice(last.end)));
  const length = last.end - last.start;
  const places = placesOf(folded, last, first.end);
  if (places.length > MAX_POSITIONS) return { suffix: "", isFound: places[0] === last.start };
  let between = places.filter((at) => at < last.start);
  let suffix = "";
  for (const words of growing(after.length)) {
    if (between.length === 0) break;
    suffix = after.slice(0, words).join(" ");
    const sides = { length, prefix: "", suffix };
    between = between.filter((at) => isBetween(folded, { at, ...sides }));
  }
  return { suffix, isFound: between.length === 0 };
}

/** Where the text of a span stands, from `from` on; one place more than are compared where there are too many. */
function placesOf(folded: string, { start, end }: Span, from = 0): number[] {
  const sought = folded.slice(start, end);
  const places: number[] = [];
  for (let at = folded.indexOf(sought, from); at >= 0; at = folded.indexOf(sought, at + 1)) {
    places.push(at);
    if (places.length > MAX_POSITIONS) break;
  }
  return places;
}

function isBetween(
  folded: string,
  { at, length, prefix, suffix }: { at: number; length: number; prefix: string; suffix: string },
): boolean {
  const room = 2 * Math.max(prefix.length, suffix.length);
  const left = folded.slice(Math.max(0, at - room), at).trimEnd();
  const right = folded.slice(at + length, at + length + room).trimStart();
  return left.endsWith(fold(prefix)) && right.startsWith(fold(suffix));
}

/** A passage without the blanks around it, grown to the ends of its words. */
function wholeWords({ text, start, end, from: least = 0 }: Passage, language: string): Passage {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = end - (chosen.length - chosen.trimEnd().length);
  if (from >= to) return { text, start: from, end: from };
  return {
    text,
    from: least,
    start: wordAt(text, from, language).start,
    end: wordAt(text, to - 1, language).end,
  };
}

/** A word of Hangul alone, or of Latin letters and digits alone, with signs only around it. */
const PLAIN_WORD = /^([^\p{L}\p{N}\p{M}]*)([가-힣]+|[A-Za-z0-9]+)[^\p{L}\p{N}\p{M}]*$/u;

/** The word that a character belongs to. */
function wordAt(text: string, at: number, language: string): Span {
  const left = text.slice(Math.max(0, at - NEAR), at);
  const right = text.slice(at, at + NEAR);
  const start = at - (/\S*$/.exec(left)?.[0].length ?? 0);
  const end = at + (/^\S*/.exec(right)?.[0].length ?? 0);
  // Most words need no dictionary; to make a segmenter takes longer than all else here.
  const [, before = "", word = ""] = PLAIN_WORD.exec(text.slice(start, end)) ?? [];
  const begin = start + before.length;
  if (at >= begin && at < begin + word.length) return { start: begin, end: begin + word.length };
  // Firefox has it since 125.
  if (!("Segmenter" in Intl)) return { start, end };
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text.slice(start, end));
  const { index = 0, segment = "" } = segments.containing(at - start) ?? {};
  return { start: start + index, end: start + index + segment.length };
}

function wordsOf(text: string): string[] {
  return text.split(" ").filter(Boolean);
}

function firstBlock(text: string): string {
  return text.trimStart().split("\n", 1)[0] ?? "";
}

function lastBlock(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}

/** In small letters, of which there are as many: `İ` has two. */
function fold(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

/** Also the hyphen, which parts what stands around a text from it. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
