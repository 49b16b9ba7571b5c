import { expect, test } from "vitest";
import { readFrontMatter } from "../../../../../src/node/content/frontMatter/frontMatter.ts";
import { isNotionName, withoutNotionIds } from "../../../../../src/node/files/notionName.ts";

const ID = "0123456789abcdef0123456789abcdef";

/** Reads an exported page; omits what is empty. */
function read(text: string) {
  const { frontMatter, body, problems } = readFrontMatter("a.md", text, { dialects: ["notion"] });
  const given = Object.entries(frontMatter).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  );
  return { ...Object.fromEntries(given), body, problems: problems.map(({ message }) => message) };
}

test("Notion's property lines in Korean are read as front matter, and the text keeps its lines", () => {
  const page =
    "# 유사도 검사\n\n생성 일시: 2023년 5월 19일 오후 8:26\n생성자: 강민정\n최종 편집 일시: 2023년 5월 20일 오전 12:23\n태그: 엔지니어링, 글\n작성자:: 강\n\n본문";
  expect(read(page)).toEqual({
    date: "2023-05-19",
    time: "20:26:00",
    updated: "2023-05-20",
    updatedTime: "00:23:00",
    tags: ["엔지니어링", "글"],
    tagsLine: 6,
    authors: ["강"],
    body: "# 유사도 검사\n\n\n\n\n\n\n\n본문",
    problems: [],
  });
});

test.each([
  ["Date: @June 27, 2023 → July 1, 2023", { date: "2023-06-27" }],
  ["Date: 2024-02-03\nCreated time: Apr 02, 2021 8:07 AM", { date: "2024-02-03" }],
  ["Created Time: Apr 02, 2021 8:07 AM", { date: "2021-04-02", time: "08:07:00" }],
  ["작성일시: 2021년 9월 7일 오전 9:20", { date: "2021-09-07", time: "09:20:00" }],
  ["Published: No", { hidden: true }],
  ["공개: Yes", { hidden: false }],
  ["Published: March 3, 2024", { date: "2024-03-03" }],
  ["상태: 초안", { hidden: true }],
  ["Status: In progress", { hidden: false }],
  [`Category: Shell (https://www.notion.so/Shell-${ID}?pvs=21)`, { categories: ["Shell"] }],
  [`Tags: A B (../A%20B%20${ID}.md), C (C%20${ID}.md)`, { tags: ["A B", "C"] }],
  [
    `Tags: https://www.notion.so/Two-words-${ID}, https://www.notion.so/kim/C-${ID}`,
    { tags: ["Two words", "C"] },
  ],
  ["Thumbnail: My%20page/a.png, My%20page/b.png", { image: { url: "My%20page/a.png", line: 3 } }],
  ["Slug: my-page\nSummary: 한 문장", { slug: "my-page", description: "한 문장" }],
])("Notion's property %j is read as %j", (lines, expected) => {
  expect(read(`# T\n\n${lines}\n\n본문`)).toMatchObject({ ...expected, problems: [] });
});

test("a day that Notion wrote in another language is reported and ignored", () => {
  const { problems, ...page } = read("# T\n\nDate: 27. Juli 2023\nTags: a\n\n본문");
  expect(page).toMatchObject({ tags: ["a"] });
  expect(page).not.toHaveProperty("date");
  expect(problems).toEqual([expect.stringContaining("found `27. Juli 2023`")]);
});

test.each([
  "# T\n\n주의: 이것은 글이다\n\n본문",
  "# T\n\nTags: a\n아닌 줄\n\n본문",
  "Tags: a\n\n본문",
  "# T\nTags: a",
])("text of a Notion page that has no properties stays: %j", (text) => {
  expect(read(text)).toMatchObject({ body: text });
});

test("property lines are text without Notion's dialect", () => {
  const text = "# T\n\nTags: a\n\n본문";
  expect(readFrontMatter("a.md", text).body).toBe(text);
});

test("Notion's ids are removed from names, and hashes of other files are not taken for them", () => {
  expect(withoutNotionIds(`Blog ${ID}/My page ${ID}.md`)).toBe("Blog/My page.md");
  expect(withoutNotionIds(`Old-page-${ID}.md`)).toBe("Old-page.md");
  expect(withoutNotionIds(`${ID}.png`)).toBe(`${ID}.png`);
  expect([`A ${ID}.md`, `A ${ID}_all.csv`, `A ${ID}`].map(isNotionName)).toEqual([true, true, true]);
  expect([`${ID}.md`, `A ${ID}.png`, "A 0123.md"].map(isNotionName)).toEqual([false, false, false]);
});
