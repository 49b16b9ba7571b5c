import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quoteNote } from "../../../../src/node/site/links/quoteNote.ts";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";

const NOTE = `첫 문단, [[#둘째|안]]과 각주[^1].

## 첫째

첫째의 글 ^block

### 아래

- 하나
- 둘 ^item

![[a]]

## 둘째

| 표 |
|---|
| 칸 |

^table

[^1]: 각주`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-embeds-"));
  await mkdir(join(folder, "posts"));
  await writeFile(join(folder, "site.yaml"), "dialect: obsidian");
  await writeFile(join(folder, "posts/note.md"), `---\ntitle: 노트\n---\n${NOTE}`);
  await writeFile(join(folder, "posts/secret.md"), "---\npublish: false\n---\n비밀");
});
afterAll(() => rm(folder, { recursive: true }));

/** Compiles a post; returns its HTML and the problems. */
async function compile(text: string) {
  await writeFile(join(folder, "posts/a.md"), `---\ntitle: 글\ntoc: false\n---\n${text}`);
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
  }).compile();
  const html = [...site.bodies].find(([path]) => path.startsWith("posts/a/"))?.[1].html ?? "";
  return { html, problems: problems.map(({ message }) => message) };
}

const caption = (hash = "") =>
  `</blockquote><figcaption><a href="/posts/note/${hash && `#${encodeURIComponent(hash)}`}">노트</a></figcaption></figure>`;
const SECOND = `/posts/note/#${encodeURIComponent("둘째")}`;

test.each([
  ["![[노트]]", "", `<p>첫 문단, <a href="${SECOND}">안</a>과 각주.</p>`],
  ["![[note#^block]]", "^block", "<p>첫째의 글</p>"],
  ["![[노트#^item]]", "^item", "<ul>\n<li>둘</li></ul>"],
])("the embed %s shows a quotation with a link to the note", async (text, hash, quote) => {
  const { html, problems } = await compile(text);
  expect(problems).toEqual([]);
  expect(html.replace("<ul><li>", "<ul>\n<li>")).toContain(
    `<figure><blockquote>${quote}${caption(hash).replace(">노트<", text.includes("note") ? ">note<" : ">노트<")}`,
  );
});

test("the embed of a heading shows its section without ids, and embeds in it are links", async () => {
  const { html, problems } = await compile("![[노트#첫째]]\n![[노트#^table]]");
  expect(problems).toEqual([]);
  const [first = "", second = ""] = html.split("</figure>");
  expect(first).toContain(
    "<blockquote><p><strong>첫째</strong></p>\n<p>첫째의 글</p>\n<p><strong>아래</strong></p>",
  );
  expect(first).toContain('<p><a href="/posts/a/">a</a></p>');
  expect(first).not.toMatch(/둘째| id="|class="anchor"/);
  expect(second).toMatch(/<figure><blockquote>.*<table>.*칸/s);
});

test("an embed of a note that is not published shows no text of it", async () => {
  const { html, problems } = await compile("![[secret]]\n\n앞 ![[노트]] 뒤");
  expect(html).toContain("<p>[[secret]]</p>");
  expect(html).not.toContain("비밀");
  expect(html).toContain('<p>앞 <a href="/posts/note/">노트</a> 뒤</p>');
  expect(problems).toEqual([expect.stringContaining("`[[secret]]` leads nowhere")]);
});

test("an embed of a heading that does not exist is a link, and is reported", async () => {
  const { html, problems } = await compile("![[노트#없음]]");
  expect(html).toBe(`<p><a href="/posts/note/#${encodeURIComponent("없음")}">노트</a></p>`);
  expect(problems).toEqual([expect.stringContaining("has no `#없음`")]);
});

test("a section of a long text, which is divided into parts, is quoted across them", () => {
  const html =
    '<div class="part"><h2 id="a">A</h2><p>1</p></div><div class="part"><p>2</p><h2 id="b">B</h2></div>';
  expect(quoteNote(html, { id: "a", url: "/n/" })).toBe("<p><strong>A</strong></p><p>1</p><p>2</p>");
});
