import { describe, expect, test } from "vitest";
import { FontSource } from "../../../../src/node/assets/ogImages/fontSource.ts";
import { TEXT_WIDTH } from "../../../../src/node/assets/ogImages/OgImageView.tsx";
import { renderSvg } from "../../../../src/node/assets/ogImages/renderSvg.ts";
import { toSupportedText } from "../../../../src/node/assets/ogImages/supportedText.ts";

const font = new FontSource();
const EMPTY = { title: "", description: "", siteName: "", byline: "" };

interface Line {
  size: number;
  text: string;
  /** Distance from the left margin to the end of the line, in px. */
  end: number;
}

/** Renders texts as SVG text elements instead of paths. Returns the lines. */
async function linesOf(texts: Partial<typeof EMPTY>): Promise<Line[]> {
  const { text } = toSupportedText(texts.title ?? "", font, 700);
  const written = `${Object.values(texts).join("")}…`;
  const svg = await renderSvg(
    { ...EMPTY, ...texts, title: text },
    {
      embedFont: false,
      fonts: ([400, 700] as const)
        .flatMap((weight) => font.filesFor(written, weight))
        .map(({ name, weight, data }) => ({ name, weight, data, style: "normal" as const })),
    },
  );
  const lines = new Map<string, Line>();
  const element = /<text x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"[^>]*font-size="(\d+)"[^>]*>([^<]*)/g;
  for (const [, x = "", y = "", width = "", size = "", word = ""] of svg.matchAll(element)) {
    const line = lines.get(y) ?? { size: Number(size), text: "", end: 0 };
    line.text += word.replaceAll("\u2060", "").replaceAll("\u00A0", " ");
    line.end = Number(x) + Number(width) - 138;
    lines.set(y, line);
  }
  return [...lines.values()].map((line) => ({ ...line, text: line.text.trim() }));
}

const titleLines = async (title: string) => (await linesOf({ title })).map(({ text }) => text);

describe("title of an OG image", () => {
  test.each([
    ["a short title in one line", "오신 것을 환영합니다", 96, ["오신 것을 환영합니다"]],
    ["a title in two even lines", "한글 주소와 맥의 파일 이름", 96, ["한글 주소와", "맥의 파일 이름"]],
    [
      "a title in three lines in a smaller size",
      "나는 2026년 11월 30일에 GitHub Actions(깃허브 액션)를 그만두었다",
      76,
      ["나는 2026년 11월 30일에", "GitHub Actions(깃허브", "액션)를 그만두었다"],
    ],
    [
      "a title with a long word in a size in which the word fits on a line",
      "pneumonoultramicroscopicsilicovolcanoconiosis",
      40,
      ["pneumonoultramicroscopicsilicovolcanoconiosis"],
    ],
  ])("an OG image has %s", async (_fact, title, size, lines) => {
    const found = await linesOf({ title });
    expect(found.map(({ text }) => text)).toEqual(lines);
    expect(new Set(found.map((line) => line.size))).toEqual(new Set([size]));
  });

  test.each([
    "하이퍼텍스트 마크업 언어(HTML)는 어떻게 시작되었는가",
    "도서관에서 만난 사람들, 그리고 “첫 번째 책”을 읽는 두 가지 방법",
    "가벼운 마음으로 시작하는 타입스크립트 컴파일러 내부 구조 분석 - 스캐너·파서·바인더·체커까지",
    "C++/C#과 F#, 그리고 .NET 9: 무엇이 바뀌었나?",
  ])("an OG image breaks the title «%s» only at spaces, and keeps all characters", async (title) => {
    expect((await titleLines(title)).join(" ")).toBe(title);
  });

  test.each([
    ["a word wider than a line", "가나다라마바사아자차카타파하".repeat(6)],
    ["a long Latin word in a Korean one", "pneumonoultramicroscopicsilicovolcanoconiosis에관하여"],
    ["a URL", "https://example.org/a/very/long/path/to/some/resource?with=query&and=parameters#fragment"],
    ["Japanese without spaces", "吾輩は猫である名前はまだ無いどこで生れたかとんと見えがつかぬ"],
  ])("an OG image keeps all characters of a title with %s", async (_fact, title) => {
    expect((await titleLines(title)).join("").replaceAll("&amp;", "&")).toBe(title);
  });

  test.each([
    ["long words", `${"가나다라마바사아자차카타파하".repeat(9)} ${"w".repeat(90)}`],
    ["many words", "아주 긴 제목은 어떻게 되는가 ".repeat(20)],
  ])("a title with %s is truncated with an ellipsis after four full lines", async (_fact, title) => {
    const lines = await linesOf({ title });
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)?.text).toMatch(/…$/);
    for (const { end } of lines) {
      expect(end).toBeGreaterThan(TEXT_WIDTH * 0.8);
      expect(end).toBeLessThanOrEqual(TEXT_WIDTH);
    }
  });
});

test("a long description on an OG image is truncated after two lines", async () => {
  const lines = await linesOf({ description: "마루는 글을 읽는 앱이다. ".repeat(9) });
  expect(lines.map(({ size }) => size)).toEqual([36, 36]);
  expect(lines.at(-1)?.text).toMatch(/…$/);
});

test("a long site name and a long byline on an OG image are each truncated to half of the width", async () => {
  const lines = await linesOf({ siteName: "가나다라 ".repeat(20), byline: "마바사아 ".repeat(20) });
  expect(lines.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^가나다라 .*…$/),
    expect.stringMatching(/^마바사아 .*…$/),
  ]);
});
