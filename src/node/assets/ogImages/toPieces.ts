/** A part of a text within which no line ends. */
export interface Piece {
  text: string;
  /** Whether a blank parts it from the piece before. */
  isApart: boolean;
  /** Whether a line that ends with it has a hyphen there. */
  isHyphenated?: boolean;
}

/** Scripts that are written without blanks. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** What no line begins with: https://www.w3.org/TR/jlreq/#characters_not_starting_a_line. */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻〜～…‥%％°]/u;
/** Particles and endings of Japanese words, which the segmenter gives apart. */
const ENDING =
  /^(?:\p{Script=Hiragana}|から|まで|より|など|だけ|です|ます|した|して|する|ない|たい|でした|ました)$/u;
/** What no line ends with. */
const NEVER_LAST = /[\p{Ps}\p{Pi}#＃@]$/u;
/** Dashes that stand between blanks belong to the words before them. */
const DASH = /^[-–—―~·|:/&+×→]$/u;

/** Words that belong to the next: `a floor`, `두 발`. */
const WITH_NEXT =
  /^(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|[이그저한두세네첫새옛온내제안못더]|모든|어떤)$/iu;
/** Nouns that cannot stand without what is before them, with their particles: `오신 것을`, `할 수`. */
const BOUND =
  /^(?:것(?:이|을|은|도|에|으로|만|의|과|까지|처럼)?|수(?:가|는|도|밖에)?|때(?:에|는|의|마다|까지)?|데(?:에|는)?|뿐|만큼)$/u;

const words = new Intl.Segmenter("ja", { granularity: "word" });

/**
 * The pieces of a line of text: what stands between blanks, since a Korean word is not parted from its particle, with the little words
 * that cling to it; of Japanese and Chinese, words with their endings.
 */
export function toPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let before = "";
  for (const word of text.split(" ")) {
    const last = pieces.at(-1);
    const isBound = DASH.test(word) || BOUND.test(word) || WITH_NEXT.test(before);
    before = word;
    if (last && isBound) last.text += ` ${word}`;
    else
      for (const [index, part] of partsOf(word).entries()) pieces.push({ text: part, isApart: index === 0 });
  }
  return pieces;
}

function partsOf(word: string): string[] {
  // Hanja within Korean does not part it.
  if (!UNPARTED.test(word) || /\p{Script=Hangul}/u.test(word)) return [word];
  const parts: string[] = [];
  for (const { segment } of words.segment(word)) {
    const before = parts.at(-1);
    const isSplit =
      before === undefined ||
      !(
        NEVER_FIRST.test(segment) ||
        ENDING.test(segment) ||
        NEVER_LAST.test(before) ||
        !(UNPARTED.test(before.at(-1) ?? "") || UNPARTED.test(segment))
      );
    if (isSplit) parts.push(segment);
    else parts.push(`${parts.pop() ?? ""}${segment}`);
  }
  return parts;
}
