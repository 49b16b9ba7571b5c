import { createRandom } from "./generatePosts.ts";

/** Contents of headings that all engines parse as the same Markdown, but use in different ways for ids. */
const PIECES = [
  ..."마루 한글 제목 첫걸음 ひらがな カタカナ ガ 漢字 𠮷野家 ﾊﾝｶｸ".split(" "),
  ..."café déjà Ångström naïve ﬁn Dž ß Æsir øre łódź İstanbul ΟΔΟΣ σς Привет हिन्दी ไทย".split(" "),
  ..."Hello World Node.js v1.2 C++ C# F# .NET AT&T 3.5 1,000 iPhone snake_case constructor".split(" "),
  ..."Ⅷ ½ ² ① ٣ ＡＢＣ １２ ㈜ ™ €100 50% 🎉 ❤️ 👨‍👩‍👧 → — · 。 ？ 「인용」 《책》 【공지】 “인용”".split(" "),
  ..."- -- --- . ... + = @user : ; , ! ? / ^ it's don't 'a' \"quoted\" (1) & &amp; \\* \\_x".split(" "),
  ..."`code` `a_b` `--flag` `List<T>` `it's` *emph* **bold** __strong__ ***both***".split(" "),
  ...'[link](https://example.org/a_b?c=1)|[a `b`](/c "Title")|![alt](b.png)|<b>html</b>|<kbd>x y</kbd>'.split(
    "|",
  ),
];

/** Returns the Markdown of headings without their marks. About every fourth equals another one. The same seed gives the same headings. */
export function generateHeadings(count: number, seed = 1): string[] {
  const random = createRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const headings = PIECES.slice(0, count);
  while (headings.length < count) {
    const pieces = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(PIECES));
    headings.push(random() < 0.25 ? pick(headings) : pieces.join(" "));
  }
  return headings;
}
