import { createRandom } from "../generate/generatePosts.ts";

const WORDS =
  "마루 바닥 나무 여름 겨울 바람 그늘 기둥 서까래 마당 reading floor timber summer the of and quiet page".split(
    " ",
  );
const CODE = Array.from({ length: 8 }, (_, line) => `const board${line} = lay(${line});`).join("\n");

/**
 * Returns a text of about `size` bytes with headings, lists, code, tables, footnotes and links. The same size always returns the same text.
 */
export function generateBook(size: number): string {
  const random = createRandom(3);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const chapters = Math.ceil(size / 2200);
  const notes = Math.ceil(chapters / 2);
  const chapter = (number: number) =>
    [
      `${number % 4 === 0 ? "##" : "###"} ${words(3)} ${number}`,
      `${words(30)} **중요(${number})**를 [밖](https://example.org/${number}) https://example.org/p${number}를 ${words(20)}${number % 2 === 0 ? `[^${number / 2}]` : ""}.`,
      words(80),
      `- ${words(8)}\n- ${words(6)}\n  - ${words(5)}`,
      number % 3 === 0 ? `\`\`\`js\n${CODE}\n\`\`\`` : words(50),
      number % 5 === 0 ? `| 이름 | 값 |\n| :- | -: |\n| ${words(2)} | 1 |\n| ${words(6)} | 2 |` : words(40),
    ].join("\n\n");
  return [
    "---\ntitle: 긴 글\n---",
    ...Array.from({ length: chapters }, (_, number) => chapter(number)),
    "## 마지막 마디\n\n끝.",
    ...Array.from({ length: notes }, (_, number) => `[^${number}]: ${words(8)}`),
  ].join("\n\n");
}
