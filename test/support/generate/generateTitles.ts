import { createRandom } from "./generatePosts.ts";

/** Texts that the rules of engines for slugs treat differently. */
const PIECES = [
  ..."마루 한글 제목 봄날의 산책 같은 안녕하세요 ᄀ ᅡ".split(" "),
  ..."ひらがな カタカナ ガ が ー 東京 漢字 𠮷野家 ﾊﾝｶｸ 々".split(" "),
  ..."café déjà Ångström naïve ﬁn Dž ß ẞ İstanbul Iğdır ı ΟΔΟΣ ΣΊΣΥΦΟΣ σς Привет عربی हिन्दी ไทย".split(" "),
  ..."Hello World Node.js v1.2 C++ C# F# .NET ASP.NET AT&T R&D 3.5 1,000 2025-01-22 iPhone snake_case __init__".split(
    " ",
  ),
  ..."Ⅷ ½ ² ① ٣ ४ ＡＢＣ １２ ㈜ ™ © № €100 $5 50% 50%25 %41 100%!".split(" "),
  ..."🎉 ❤️ 👨‍👩‍👧 🇰🇷 👍🏽 ☕ ✓ → … — – ― · ・ 。 、 ？ ！ 「인용」 《책》 【공지】".split(" "),
  ..."<b> </b> <br/> <T> List<T> a<b c>d <> < > &amp; &lt; <!--x-->".split(" "),
  ..."- -- --- _ __ . .. ... ~ + = @ @user : ; , ! ? # / \\ | * ^ ` ' \" ( ) [x] {x} it's (1)".split(" "),
  ..."a - b|a--b|A/B|TCP/IP|e\u0301|\u0301|a\u200bb|a\u200db|a\u00adb|\ufeff|\u3000|\u00a0|\t|\u2003|\u0085|\u001f".split(
    "|",
  ),
  ..."\u2028|\u3164|\ud800|\udc00x|\ue000".split("|"),
];

const JOINTS = [" ", " ", " ", "", "  ", "-", " - ", ": ", "\u00a0"];

/**
 * Returns titles of posts in many scripts, with punctuation, emoji, combining marks in both Unicode forms, tags, lone surrogates and spaces
 * at their ends. Every piece occurs alone in one of the titles. The same seed gives the same titles.
 */
export function generateTitles(count: number, seed = 1): string[] {
  const random = createRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const titles = new Set<string>(PIECES.slice(0, count));
  while (titles.size < count) {
    let title = pick(PIECES);
    for (let pieces = Math.floor(random() * 5); pieces > 0; pieces--) title += pick(JOINTS) + pick(PIECES);
    titles.add(random() < 0.2 ? title.normalize("NFD") : title);
  }
  return [...titles];
}
