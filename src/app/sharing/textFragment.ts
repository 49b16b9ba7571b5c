/** A passage of a page's text, as browsers search it: blanks are single, and blocks are parted by `\n`. */
export interface Passage {
  text: string;
  /** Where it begins. */
  start: number;
  /** Behind its last character. */
  end: number;
}

type Span = Omit<Passage, "text">;

/** A passage of more characters, or of several blocks, is named by its first and its last words. */
const WHOLE = 60;
/** How many characters these have at least; by how many words they grow, and what is told of their surroundings. */
const EDGE = 12;
const MOST_WORDS = 8;
/** How far from the end of a selection the end of a word is looked for: Chinese has no blanks. */
const NEAR = 100;

/**
 * The fragment that leads to a passage, such as `:~:text=prefix-,first%20words,last%20words,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Browsers match whole words, so that the passage grows to these: in Korean to
 * an eojeol, particle and all. Where the text stands elsewhere too, what stands around it is told. `""` where there is no word.
 */
export function textFragment(selected: Passage, language: string): string {
  const { text, start, end } = wholeWords(selected, language);
  if (start >= end) return "";
  const passage = text.slice(start, end);
  const isShort = !passage.includes("\n") && passage.length <= WHOLE;
  const [first, last] = isShort ? [{ start, end }] : edgesOf({ text, start, end });
  const others = placesOf(text, first).filter((at) => at !== first.start);
  const isOnly = (prefix: string, suffix: string) =>
    !others.some((at) => isBetween(text, { at, length: first.end - first.start, prefix, suffix }));
  const before = wordsOf(lastBlock(text.slice(0, first.start)));
  const after = wordsOf(firstBlock(text.slice(first.end)));
  let prefix = "";
  let suffix = before.length === 0 && !last && !isOnly("", "") ? (after[0] ?? "") : "";
  for (let words = 1; words <= MOST_WORDS && !isOnly(prefix, suffix); words++) {
    prefix = before.slice(-words).join(" ");
    // Two words before it mostly tell.
    if (!last && words > 2) suffix = after.slice(0, words - 2).join(" ");
  }
  if (last) suffix = suffixOf(text, { first, last });
  return `:~:text=${[
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(text.slice(first.start, first.end)),
    ...(last ? [encode(text.slice(last.start, last.end))] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(",")}`;
}

/** The first and the last words of a passage; the whole where it has but one word, such as a long address. */
function edgesOf({ text, start, end }: Passage): [Span, Span?] {
  const passage = text.slice(start, end);
  const isOneBlock = !passage.includes("\n");
  const middle = isOneBlock ? passage.indexOf(" ", passage.length / 3) : 0;
  if (middle < 0) return [{ start, end }];
  const head = isOneBlock ? passage.slice(0, middle) : firstBlock(passage);
  const tail = isOneBlock ? passage.slice(middle + 1) : lastBlock(passage);
  const first = edge(wordsOf(head), (words) => {
    const span = { start, end: start + words.join(" ").length };
    return { span, isFound: placesOf(text, span).length === 1 };
  });
  const last = edge(wordsOf(tail).toReversed(), (words) => {
    const span = { start: end - words.join(" ").length, end };
    return { span, isFound: placesOf(text, span, first.end)[0] === span.start };
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
function suffixOf(text: string, { first, last }: { first: Span; last: Span }): string {
  const between = placesOf(text, last, first.end).filter((at) => at < last.start);
  const after = wordsOf(firstBlock(text.slice(last.end)));
  const length = last.end - last.start;
  let suffix = "";
  for (let words = 1; words <= MOST_WORDS; words++) {
    if (!between.some((at) => isBetween(text, { at, length, prefix: "", suffix }))) break;
    suffix = after.slice(0, words).join(" ");
  }
  return suffix;
}

/** Where the text of a span stands, from `from` on; browsers do not tell capitals from small letters. */
function placesOf(text: string, { start, end }: Span, from = 0): number[] {
  const folded = fold(text);
  const sought = folded.slice(start, end);
  const places: number[] = [];
  for (let at = folded.indexOf(sought, from); at >= 0; at = folded.indexOf(sought, at + 1)) places.push(at);
  return places;
}

function isBetween(
  text: string,
  { at, length, prefix, suffix }: { at: number; length: number; prefix: string; suffix: string },
): boolean {
  const room = 2 * Math.max(prefix.length, suffix.length);
  const left = text.slice(Math.max(0, at - room), at).trimEnd();
  const right = text.slice(at + length, at + length + room).trimStart();
  return fold(left).endsWith(fold(prefix)) && fold(right).startsWith(fold(suffix));
}

/** A passage without the blanks around it, grown to the ends of its words. */
function wholeWords({ text, start, end }: Passage, language: string): Passage {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = end - (chosen.length - chosen.trimEnd().length);
  if (from >= to) return { text, start: from, end: from };
  return {
    text,
    start: wordAt(text, from, language).start,
    end: wordAt(text, to - 1, language).end,
  };
}

/** The word that a character belongs to. */
function wordAt(text: string, at: number, language: string): Span {
  const left = text.slice(Math.max(0, at - NEAR), at);
  const right = text.slice(at, at + NEAR);
  const start = at - (/\S*$/.exec(left)?.[0].length ?? 0);
  const end = at + (/^\S*/.exec(right)?.[0].length ?? 0);
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
