import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "maru-warnings-"))));
afterEach(() => rm(folder, { recursive: true }));

/** Compiles a site that contains the text as `posts/a.md`; returns the messages about that post. */
async function messagesFor(text: string, files: Record<string, string> = {}): Promise<string[]> {
  for (const [path, contents] of Object.entries({ ...files, "posts/a.md": text })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
  const { problems } = await createCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
  }).compile();
  return problems.filter(({ file }) => file === "posts/a.md").map(({ message }) => message);
}

const NOTE = "\n\n[^1]: a note";

describe("prose that looks like syntax", () => {
  test.each([
    "점수[학생][과목]을 읽는다.",
    "행렬[i][j]과 행렬[가][나]",
    "[공지][필독] 이 글은 초안이다.",
    "\\[함수\\]\\[인자] and [words]\\[label]",
    "cells [x][y], [a][1] and boxes [x][ ]",
    "[React][공식] 문서를 옮긴 글",
    "表記は[項目][値]。",
    "한글이 아니면 [^가-힣] 또는 [^ㄱ-ㅎ가-힣]",
    "영문이 아니면 [^a-zA-Z0-9]",
    `모음이 아니면 [^aeiou], 각주는 여기[^1].${NOTE}`,
    `配列は[^あ]、脚注は[^1]。${NOTE}`,
    "C++ has [[nodiscard]], JS has [[Prototype]] and [[Get]].",
    "a pair [[0, 1]] and a test [[ -f x ]]",
    '<script type="application/ld+json">{"@type": "Article"}</script>',
    '<script type="text/x-mathjax-config">MathJax.Hub.Config({});</script>',
    "```결과\n1\n```",
    "```出力\n1\n```",
    "```stdout\n1\n```",
    "```.env\nA=1\n```",
    "```src/main.ts\nlet a\n```",
    "```nginx.conf\na\n```",
    "```plain_text\n1\n```",
    "[x](#user-content-install)\n\n## Install",
    "[passage](#:~:text=hello) of [this page](#install:~:text=hello)\n\n## Install",
  ])("%j causes no warning", async (text) => expect(await messagesFor(text)).toEqual([]));
});

describe("mistakes that look like prose", () => {
  test.each([
    ["자세한 설명은 [파이썬 문서][pydocs]에 있다.", "reference `[파이썬 문서][pydocs]` has no definition"],
    ["詳細は[公式ドキュメント][docs]に。", "reference `[公式ドキュメント][docs]` has no definition"],
    ["See the [guide][].", "reference `[guide][]` has no definition"],
    [`각주[^2]와[^1]${NOTE}`, "the footnote `[^2]` is not defined"],
    ["주석[^주]", "the footnote `[^주]` is not defined"],
    ["one[^a] two[^b]\n\n[^a]: note", "the footnote `[^b]` is not defined"],
    ["<script>alert(1)</script>", "`<script>` is removed"],
    ['<script type="math/tex">x^2</script>', "`<script>` is removed"],
    ['<script type="text/javascript">x()</script>', "`<script>` is removed"],
    ["```typescirpt\n1\n```", "did you mean `typescript`?"],
    ["[x](#nothing:~:text=hello)", "this page has no `#nothing`"],
    ["> [!note]", "write its text below its first line, with `>` before each line"],
    [":::note\n:::", "write its text above its closing line `:::`"],
  ])("the mistake in %j is reported: %s", async (text, message) =>
    expect(await messagesFor(text)).toEqual([expect.stringContaining(message)]),
  );
});

describe("wiki links in the dialect of Obsidian", () => {
  const files = { "site.yaml": "dialect: obsidian", "posts/b.md": "# 다른 글\n\n[[a]]" };

  test("a wiki link to a name that no post has is reported only in the dialect of Obsidian", async () => {
    expect(await messagesFor("[[없는 글]]", files)).toEqual([
      expect.stringContaining("no post or page has that name"),
    ]);
    expect(await messagesFor("[[없는 글]]", { "site.yaml": "dialect: none" })).toEqual([]);
  });

  test("a wiki link with nested headings leads to the inner heading", async () => {
    const other = { ...files, "posts/b.md": "# 다른 글\n\n[[a]]\n\n## 장\n\n### 절" };
    expect(await messagesFor("[[다른 글#장#절]]", other)).toEqual([]);
    expect(await messagesFor("[[다른 글#장#없는 절]]", other)).toHaveLength(1);
  });

  test("code and numbers in double brackets are not wiki links, but a date is", async () => {
    for (const text of ["[[1, 2]]", "a[[1]]", "[[ -z $a ]]", "[[:alpha:]]", 'df[["col"]]', "[[ a == b ]]"])
      expect(await messagesFor(text, files)).toEqual([]);
    expect(await messagesFor("[[2024-05-01]]", files)).toHaveLength(1);
  });
});

describe("a link to a file that is not a page", () => {
  test.each([
    ["[x](../README.md)", { "README.md": "# About" }, "`README.md` exists but is not a page of this site"],
    ["[x](../docs/intro.md#a)", { "docs/intro.md": "# Intro" }, "`docs/intro.md` exists but is not a page"],
    [
      "[x](README.md)",
      { "posts/README.md": "# About" },
      "`posts/README.md` describes its repository or folder",
    ],
    ["[x](/CHANGELOG.md)", { "CHANGELOG.md": "# 1.0" }, "`CHANGELOG.md` exists but is not a page"],
    ["[x](../LICENSE)", { LICENSE: "MIT" }, "`LICENSE` exists but is not a page"],
    ["[x](../examples/)", { "examples/a.py": "" }, "`examples` exists but is not a page"],
    ["[x](b.md)", { "posts/b.md": "---\ndraft: true\n---\n" }, "`posts/b.md` is not published"],
    [
      "{% post_link b %}",
      { "site.yaml": "dialect: hexo", "posts/b.md": "---\ndraft: true\n---\n" },
      "`b.md` is not published",
    ],
    ["[x](../../secret.md)", {}, "`../secret.md` is outside the content folder"],
    ["[x](Hello-Nodes.md)", { "posts/Hello-Node.md": "" }, "did you mean `posts/Hello-Node.md`?"],
    ["[x](gone.md)", {}, "`posts/gone.md` does not exist; fix the address"],
  ])(
    "the message about the link %j in a site with %j explains the problem: %s",
    async (text, files, message) => {
      expect(await messagesFor(text, files)).toEqual([expect.stringContaining(message)]);
    },
  );

  test("the message about a file that is not a page names the folder in `pages:`", async () => {
    const files = { "site.yaml": "pages: docs", "docs/index.md": "---\nslug: x\n---", "README.md": "" };
    expect((await messagesFor("[x](../README.md)", files)).at(-1)).toContain(
      "`pages:` in site.yaml names (`docs`)",
    );
  });
});

describe("tags that differ only by a hyphen", () => {
  test.each([
    ["[v1-1, v11]", 0],
    ["[2024-1, 20241]", 0],
    ["[java-8, java8]", 1],
    ["[front-end, frontend]", 1],
    ["[정규-식, 정규식]", 1],
  ])("the tags %s cause %d warnings", async (tags, count) => {
    expect(await messagesFor(`---\ntags: ${tags}\n---\n`)).toHaveLength(count);
  });
});
