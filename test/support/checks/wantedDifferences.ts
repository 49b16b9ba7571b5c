/** A difference between the letters of Maru and of CommonMark with GFM that is wanted; `docs/differences.md` has the outputs of both. */
interface WantedDifference {
  name: string;
  /** Why Maru shows other letters. */
  reason: string;
  /** What a text has that may have this difference. */
  pattern: RegExp;
  /** A text that has it, and none of the others. */
  example: string;
}

/** What may be before a block on its line: indents, marks of quotes and of lists. */
const BEFORE = String.raw`(?:^|\n)(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*`;

const wanted = (
  name: string,
  reason: string,
  pattern: RegExp | string,
  example: string,
): WantedDifference => ({
  name,
  reason,
  pattern: typeof pattern === "string" ? new RegExp(pattern, "u") : pattern,
  example,
});

/** Of the differences in `docs/differences.md` those that change letters of texts which the property tests generate. */
export const WANTED_DIFFERENCES: readonly WantedDifference[] = [
  wanted("definition list", "the colon is a mark", `${BEFORE}:[ \\t]`, "낱말\n: 그 뜻"),
  wanted(
    "attributes",
    "they are about the element before, or the block",
    /\{(?::? *[.#](?=[\p{P}\p{M}]*[\p{L}\p{N}])[\p{L}\p{M}\p{N}_:/@%+-]+|: *[A-Za-z])[^{}\n]*\}/u,
    "# 제목 {#id}",
  ),
  wanted("formula", "TeX becomes MathML, and is there twice", /\$\$[^]*\$\$/, "식은 $$가$$ 이다"),
  wanted(
    "TeX in brackets",
    "it stays as it is written, where it is no formula",
    /\\(?:\([^]*[\\^_=][^]*\\\)|\[[^]*[\\^_=][^]*\\\])/,
    "식은 \\(a_1\\) 이다",
  ),
  wanted(
    "environment of TeX",
    "it stays as it is written, where it is no formula",
    /\\begin\{[a-zA-Z]+\*?\}[^]*\\end\{/,
    "\\begin{align}[a](b)\\end{align}",
  ),
  wanted(
    "title of code",
    "what the info string asks for is shown",
    `${BEFORE}(?:\`\`\`+[^\`\\n]*[^\`\\s]|~~~+[^\\n]*[^~\\s])`,
    "```js:이름.js\n가\n```",
  ),
  wanted("mark", "two equal signs mark words", /==[^]*==/, "이것은 ==중요==하다"),
  wanted("insertion", "two carets mark what is inserted", /\^\^[^]*\^\^/, "^^new^^ 것"),
  wanted("CriticMarkup", "it marks what is added and removed", /\{(\+\+|--|~~|==)[^]*\1\}/, "{--가--}"),
  wanted("keys", "they are drawn", /\+\+[^\s+]+(?:\+[^\s+]+)*\+\+/, "++ctrl+a++"),
  wanted("subscript", "a mark of a letter or digits", /[A-Za-z)\]]~[a-z\d+-]{1,4}~/, "H~2~O"),
  wanted("superscript", "a mark of a letter or digits", /[A-Za-z\d)\]]\^[a-z\d+-]{1,4}\^/, "x^2^"),
  wanted(
    "callout by signs",
    "the head becomes a title",
    `${BEFORE}(?:!!!|\\?\\?\\?\\+?) *[\\p{L}\\p{N}"]`,
    '!!! 참고 "제목"\n    글',
  ),
  wanted(
    "callout by colons",
    "the head becomes a title",
    `${BEFORE}:{3,} *(?:message|note|tip)`,
    ":::tip 제목\n글",
  ),
  wanted(
    "fence of another kind",
    "it leaves what it holds",
    `${BEFORE}:{3,} *\\p{L}[^]*\\n[ \\t>]*:{3,}[ \\t]*(?:\\n|$)`,
    ":::가\n글\n:::",
  ),
  wanted("callout by a quote", "the mark becomes a title", />[ \t]*\[!\p{L}/u, "> [!NOTE]\n> 글"),
  wanted("tabs", "the head becomes a label", `${BEFORE}===[+!]* +"`, '=== "가"\n\n    글'),
  wanted("caption", "its fences are marks", /\/\/\/ *caption/, "가\n/// caption\n글\n///"),
  wanted("list of contents", "the app shows its own", /\[_?(?:toc|tags)_?\]/i, "[TOC]"),
  wanted(
    "abbreviation",
    "its definition is shown with the word",
    `${BEFORE}\\*\\[[^\\][*^][^\\][*]*\\]:`,
    "*[가]: 나",
  ),
  wanted(
    "bare address",
    "it ends before a particle or a mark of a sentence",
    /https?:\/\/[^\s]*[^\s\w./]/,
    "https://a.example/나다`가`",
  ),
  wanted(
    "address of a file with spaces",
    "it is a link",
    /\]\([^()\n]*[^()\s][ \t][^()\n]*\.[a-z\d]{2,6}[^()\n]*\)/i,
    "[가](나 다.pdf)",
  ),
];

export function hasWantedDifference(text: string): boolean {
  return WANTED_DIFFERENCES.some(({ pattern }) => pattern.test(text));
}
