/**
 * An intended difference between the text that Maru renders and that of CommonMark with GFM. `docs/differences.md` shows the outputs of
 * both.
 */
interface WantedDifference {
  name: string;
  /** Reason for the difference. */
  reason: string;
  /** Matches every text that may have this difference. */
  pattern: RegExp;
  /** A text that has only this difference. */
  example: string;
}

/** Matches what may precede a block on its line: indentation and the markers of quotes and lists. */
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

/** The differences in `docs/differences.md` that may occur in posts of the property tests. */
export const WANTED_DIFFERENCES: readonly WantedDifference[] = [
  wanted("definition list", "the colon is syntax", `${BEFORE}:[ \\t]`, "낱말\n: 그 뜻"),
  wanted(
    "attributes",
    "they are set on the preceding element or block",
    /\{(?::? *[.#](?=[\p{P}\p{M}]*[\p{L}\p{N}])[\p{L}\p{M}\p{N}_:/@%+-]+|: *[A-Za-z])[^{}\n]*\}/u,
    "# 제목 {#id}",
  ),
  wanted("formula", "TeX becomes MathML, which contains the text twice", /\$\$[^]*\$\$/, "식은 $$가$$ 이다"),
  wanted(
    "TeX in brackets",
    "it stays unchanged where it is not a formula",
    /\\(?:\([^]*[\\^_=][^]*\\\)|\[[^]*[\\^_=][^]*\\\])/,
    "식은 \\(a_1\\) 이다",
  ),
  wanted(
    "environment of TeX",
    "it stays unchanged where it is not a formula",
    /\\begin\{[a-zA-Z]+\*?\}[^]*\\end\{/,
    "\\begin{align}[a](b)\\end{align}",
  ),
  wanted(
    "title of code",
    "the title in the info string is shown",
    `${BEFORE}(?:\`\`\`+[^\`\\n]*[^\`\\s]|~~~+[^\\n]*[^~\\s])`,
    "```js:이름.js\n가\n```",
  ),
  wanted("mark", "two equal signs highlight text", /==[^]*==/, "이것은 ==중요==하다"),
  wanted("insertion", "two carets mark inserted text", /\^\^[^]*\^\^/, "^^new^^ 것"),
  wanted("CriticMarkup", "it marks added and removed text", /\{(\+\+|--|~~|==)[^]*\1\}/, "{--가--}"),
  wanted("keys", "they are rendered as keys", /\+\+[^\s+]+(?:\+[^\s+]+)*\+\+/, "++ctrl+a++"),
  wanted("subscript", "it is syntax after a letter or digit", /[A-Za-z)\]]~[a-z\d+-]{1,4}~/, "H~2~O"),
  wanted("superscript", "it is syntax after a letter or digit", /[A-Za-z\d)\]]\^[a-z\d+-]{1,4}\^/, "x^2^"),
  wanted(
    "callout by signs",
    "the first line becomes a title",
    `${BEFORE}(?:!!!|\\?\\?\\?\\+?) *[\\p{L}\\p{N}"]`,
    '!!! 참고 "제목"\n    글',
  ),
  wanted(
    "callout by colons",
    "the first line becomes a title",
    `${BEFORE}:{3,} *(?:message|note|tip)`,
    ":::tip 제목\n글",
  ),
  wanted(
    "fence of another kind",
    "only its contents are shown",
    `${BEFORE}:{3,} *\\p{L}[^]*\\n[ \\t>]*:{3,}[ \\t]*(?:\\n|$)`,
    ":::가\n글\n:::",
  ),
  wanted("callout by a quote", "the marker becomes a title", />[ \t]*\[!\p{L}/u, "> [!NOTE]\n> 글"),
  wanted("tabs", "the first line becomes a label", `${BEFORE}===[+!]* +"`, '=== "가"\n\n    글'),
  wanted("caption", "its fences are syntax", /\/\/\/ *caption/, "가\n/// caption\n글\n///"),
  wanted("list of contents", "the app shows its own table of contents", /\[_?(?:toc|tags)_?\]/i, "[TOC]"),
  wanted(
    "abbreviation",
    "its definition is shown with the word",
    `${BEFORE}\\*\\[[^\\][*^][^\\][*]*\\]:`,
    "*[가]: 나",
  ),
  wanted(
    "bare URL",
    "it ends before a particle or punctuation",
    /https?:\/\/[^\s]*[^\s\w./]/,
    "https://a.example/나다`가`",
  ),
  wanted(
    "URL of a file with spaces",
    "it is a link",
    /\]\([^()\n]*[^()\s][ \t][^()\n]*\.[a-z\d]{2,6}[^()\n]*\)/i,
    "[가](나 다.pdf)",
  ),
];

export function hasWantedDifference(text: string): boolean {
  return WANTED_DIFFERENCES.some(({ pattern }) => pattern.test(text));
}
