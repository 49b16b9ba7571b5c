import { type OldHeading, joinPieces } from "./oldHeading.ts";
import type { Rule } from "./rule.ts";

interface Options {
  /** Case of the ids, by Hexo's setting `marked.modifyAnchors`. */
  letterCase: "none" | "lower" | "upper";
  /** Whether quotes, dashes and dots become typographic, which is the default. */
  smartypants: boolean;
}

/** The rule of hexo-renderer-marked: https://github.com/hexojs/hexo-renderer-marked/blob/master/lib/renderer.js */
export function hexo({ letterCase, smartypants }: Options): Rule {
  return () => {
    // Not a `Map`, because Hexo's is an object, too: the id of the first heading `constructor` is `constructor-NaN`.
    const counts: Record<string, number | undefined> = {};
    return (heading) => {
      if (heading.explicitId !== undefined) return "";
      const id = withCase(slugize(textOfHeading(heading, smartypants)), letterCase);
      if (!counts[id]) {
        counts[id] = 1;
        return id;
      }
      return `${id}-${counts[id]++}`;
    };
  };
}

function withCase(id: string, letterCase: Options["letterCase"]): string {
  if (letterCase === "none") return id;
  return letterCase === "lower" ? id.toLowerCase() : id.toUpperCase();
}

/** Also drops what looks like a tag, even in code: the id of ``The `<a>` tag`` is `The-tag`. */
function textOfHeading({ pieces, ...heading }: OldHeading, smartypants: boolean): string {
  const shown = pieces.map((piece) =>
    smartypants && piece.kind === "text" ? { ...piece, value: withSmartPunctuation(piece.value) } : piece,
  );
  return joinPieces({ ...heading, pieces: shown })
    .replace(/<(?![ \n])[^>]*(?:>|$)/g, "")
    .trim();
}

function withSmartPunctuation(text: string): string {
  return text
    .replaceAll("---", "—")
    .replaceAll("--", "–")
    .replace(/(^|[-—/([{"\s])'/g, "$1‘")
    .replaceAll("'", "’")
    .replace(/(^|[-—/([{‘\s])"/g, "$1“")
    .replaceAll('"', "”")
    .replaceAll("...", "…");
}

/** `slugize`: https://github.com/hexojs/hexo-util/blob/master/lib/slugize.ts */
export function slugize(text: string): string {
  return text
    .replace(/[À-ɏḀ-ỿⒶ-ⓩＡ-Ｚａ-ｚ]/g, withoutDiacritic)
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Letters that Unicode does not decompose, by what replaces them. Only letters of European languages. */
const LETTERS = new Map(
  Object.entries({
    AE: "ÆǢǼ",
    D: "Đ",
    DZ: "ǄǱ",
    Dz: "ǅǲ",
    H: "Ħ",
    L: "ĿŁ",
    LJ: "Ǉ",
    Lj: "ǈ",
    NJ: "Ǌ",
    Nj: "ǋ",
    O: "ØǾ",
    OE: "Œ",
    S: "ẞ",
    T: "Ŧ",
    ae: "æǣǽ",
    d: "đ",
    dz: "ǆǳ",
    h: "ħ",
    i: "ı",
    l: "ŀłſ",
    lj: "ǉ",
    n: "ŉ",
    nj: "ǌ",
    o: "øǿ",
    oe: "œ",
    s: "ß",
    t: "ŧ",
  }).flatMap(([base, letters]) => Array.from(letters, (letter) => [letter, base] as const)),
);

function withoutDiacritic(letter: string): string {
  const [base = ""] = letter.normalize("NFKD");
  return LETTERS.get(letter) ?? (/[a-z]/i.test(base) ? base : letter);
}
