import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileHere } from "../../../../src/node/content/compile/compileInThread.ts";
import { cacheResult, readResult } from "../../../../src/node/content/compile/resultCache.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import type { CompiledFile } from "../../../../src/node/content/document.ts";
import { includeSnippets } from "../../../../src/node/markdown/snippets/includeSnippets.ts";
import { createSiteCompiler } from "../../../../src/node/site/siteCompiler.ts";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";

const FILES: Record<string, string> = {
  "notes/hello.md": "안녕, **독자**.\n",
  "notes/한글.md": "한글 이름.\n",
  "notes/lines.md": "하나.\n둘.\n셋.\n넷.\n다섯.\n",
  "notes/nested.md": '앞.\n\n--8<-- "notes/hello.md"\n\n뒤.\n',
  "notes/loop.md": '돈다.\n\n--8<-- "notes/loop.md"\n',
  "notes/ping.md": '핑.\n\n--8<-- "notes/pong.md"\n',
  "notes/pong.md": '퐁.\n\n--8<-- "notes/ping.md"\n',
  "notes/bad.md": "첫째.\n\n[없는 글](nowhere.md)\n\n$$\n\\frac{\n$$\n",
  "notes/list.md": "- 가\n- 나\n",
  "notes/crlf.md": "\uFEFF가\r\n나\r\n",
  "code/a.py": "# --8<-- [start:func]\ndef f():\n    return 1\n# --8<-- [end:func]\n\nprint(f())\n",
  "code/b.ts":
    "// --8<-- [start:one]\nconst one = 1;\n// --8<-- [end:one]\n// ;--8<-- [start:shown]\nconst two = 2;\n",
  "docs/in-docs.md": "docs 안.\n",
  "snippets/short.md": "짧은 이름.\n",
  ".env": "SECRET=1\n",
  "bomb0.md": "x\n".repeat(50),
  ...Object.fromEntries(
    Array.from({ length: 15 }, (_, index) => [`bomb${index + 1}.md`, `--8<-- "bomb${index}.md"\n`.repeat(2)]),
  ),
  "bomb16.md": '--8<-- "bomb15.md"\n'.repeat(4),
};

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-snippets-"));
  folder = join(root, "blog");
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeFile(join(root, "outside.md"), "바깥.\n");
  await symlink(join(root, "outside.md"), join(folder, "notes/link-out.md"));
  await symlink("circle.md", join(folder, "notes/circle.md"));
  await symlink(join(folder, "notes/hello.md"), join(folder, "notes/link-in.md"));
});
afterAll(() => rm(root, { recursive: true }));

function compile(text: string, dialects: Dialect[] = ["mkdocs"]): Promise<CompiledFile> {
  const source = { path: "posts/a.md", text: `---\ntitle: A\n---\n\n${text}` };
  return compileDocument(source, { contentFolder: folder, base: "/", language: "ko", dialects });
}

const bodyOf = async (text: string, dialects?: Dialect[]) => (await compile(text, dialects)).document?.html;
const warningsOf = async (text: string, dialects?: Dialect[]) =>
  (await compile(text, dialects)).problems.map(({ line, message }) => `${line} ${message}`);

const WRITTEN: [what: string, markdown: string, html: string][] = [
  ["a file", '--8<-- "notes/hello.md"', "<p>안녕, <strong>독자</strong>.</p>"],
  ["single quotes", "--8<-- 'notes/hello.md'", "<p>안녕, <strong>독자</strong>.</p>"],
  ["a marker with more hyphens", '----8<---- "notes/hello.md"', "<p>안녕, <strong>독자</strong>.</p>"],
  [
    "a file within a paragraph",
    '앞\n--8<-- "notes/hello.md"\n뒤',
    "<p>앞\n안녕, <strong>독자</strong>.\n뒤</p>",
  ],
  ["a Korean name", '--8<-- "notes/한글.md"', "<p>한글 이름.</p>"],
  ["a Korean name in NFD", `--8<-- "${"notes/한글.md".normalize("NFD")}"`, "<p>한글 이름.</p>"],
  ["a file with a byte order mark and CRLF", '--8<-- "notes/crlf.md"', "<p>가\n나</p>"],
  ["a path from the folder `docs`", '--8<-- "in-docs.md"', "<p>docs 안.</p>"],
  ["a path from the folder `snippets`", '--8<-- "short.md"', "<p>짧은 이름.</p>"],
  [
    "a file that includes another",
    '--8<-- "notes/nested.md"',
    "<p>앞.</p>\n<p>안녕, <strong>독자</strong>.</p>\n<p>뒤.</p>",
  ],
  [
    "a symbolic link to a file in the content folder",
    '--8<-- "notes/link-in.md"',
    "<p>안녕, <strong>독자</strong>.</p>",
  ],
  ["a line and all lines below it", '--8<-- "notes/lines.md:4"', "<p>넷.\n다섯.</p>"],
  ["a range of lines", '--8<-- "notes/lines.md:2:3"', "<p>둘.\n셋.</p>"],
  ["all lines up to a line", '--8<-- "notes/lines.md::2"', "<p>하나.\n둘.</p>"],
  ["several ranges", '--8<-- "notes/lines.md:1:1,4:5"', "<p>하나.\n넷.\n다섯.</p>"],
  [
    "an indented line",
    '- 목록\n\n    --8<-- "notes/hello.md"',
    "<ul>\n<li>\n<p>목록</p>\n<p>안녕, <strong>독자</strong>.</p>\n</li>\n</ul>",
  ],
  [
    "a list of files",
    "--8<--\nnotes/hello.md\n\n; notes/lines.md\nnotes/한글.md\n--8<--",
    "<p>안녕, <strong>독자</strong>.</p>\n<p>한글 이름.</p>",
  ],
  ["an escaped line", ';--8<-- "notes/hello.md"', "<p>--8&lt;-- &quot;notes/hello.md&quot;</p>"],
  ["other words on the line", '글 --8<-- "notes/hello.md"', "<p>글 --8&lt;-- &quot;notes/hello.md&quot;</p>"],
  ["inline code", '`--8<-- "notes/hello.md"`', "<p><code>--8&lt;-- &quot;notes/hello.md&quot;</code></p>"],
];

describe("snippets in the dialect mkdocs", () => {
  test.each(WRITTEN)("snippets render as specified with %s", async (_, markdown, html) => {
    expect(await bodyOf(markdown)).toBe(html);
    expect(await warningsOf(markdown)).toEqual([]);
  });

  test("snippets are included in code blocks, without their section markers", async () => {
    const whole = (await compile('```text\n--8<-- "code/a.py"\n```')).document?.markdown;
    expect(whole).toBe("```text\ndef f():\n    return 1\n\nprint(f())\n```");
    const section = (await compile('1. 하나\n\n    ```text\n    --8<-- "code/a.py:func"\n    ```')).document;
    expect(section?.markdown).toBe("1. 하나\n\n    ```text\n    def f():\n        return 1\n    ```");
    const escaped = (await compile('```text\n--8<-- "code/b.ts"\n```')).document?.markdown;
    expect(escaped).toBe("```text\nconst one = 1;\n// --8<-- [start:shown]\nconst two = 2;\n```");
    const shown = (await compile('```text\n;--8<-- "code/a.py"\n```')).document?.markdown;
    expect(shown).toBe('```text\n--8<-- "code/a.py"\n```');
  });

  test("snippets are part of the excerpt, the search text and the plain Markdown", async () => {
    const { document } = await compile('--8<-- "notes/hello.md"\n\n끝.');
    expect(document?.summary).toBe("안녕, 독자.");
    expect(document?.searchText.blocks).toEqual(["안녕, 독자.", "끝."]);
    expect(document?.markdown).toBe("안녕, **독자**.\n\n끝.");
  });

  test("snippets determine the language of a post that has no other text", async () => {
    const source = { path: "posts/a.md", text: '---\ntitle: A\n---\n\n--8<-- "short.md"' };
    const options = { contentFolder: folder, base: "/", language: undefined };
    expect((await compileDocument(source, { ...options, dialects: ["mkdocs"] })).document?.language).toBe(
      "ko",
    );
    expect((await compileDocument(source, options)).document?.language).toBe("en");
  });

  test("a snippet's path may begin with the content folder's name", async () => {
    expect(await bodyOf(`--8<-- "${basename(folder)}/notes/hello.md"`)).toBe(
      "<p>안녕, <strong>독자</strong>.</p>",
    );
  });
});

const REFUSED: [what: string, written: string, reason: string][] = [
  ["a missing file", "notes/none.md", "there is no file `notes/none.md` in the content folder"],
  ["a folder", "notes", "there is no file `notes`"],
  ["a path that leaves the content folder", "../outside.md", "its path is absolute, or contains"],
  [
    "a path that enters a folder and leaves the content folder",
    "notes/../../outside.md",
    "its path is absolute, or contains",
  ],
  ["an absolute path", "/etc/hostname", "its path is absolute, or contains"],
  ["a Windows path", "..\\outside.md", "its path is absolute, or contains"],
  ["a hidden file", ".env", "an empty or hidden name"],
  [
    "a symbolic link that leaves the content folder",
    "notes/link-out.md",
    "a link to a file outside the content folder",
  ],
  ["a URL", "https://a.example/a.md", "files on other sites are not read"],
  ["a name that is too long", `${"가".repeat(300)}.md`, "there is no file"],
  ["a circular symbolic link", "notes/circle.md", "can't be read"],
  ["a missing section", "code/a.py:none", "the file has no section `none`"],
];

describe("snippets that cannot be included", () => {
  test.each(REFUSED)(
    "a snippet of %s is shown as source text, with a warning",
    async (_, written, reason) => {
      const markdown = `글.\n\n--8<-- "${written}"\n\n끝.`;
      const [warning, ...others] = await warningsOf(markdown);
      expect(warning).toContain(`7 the snippet \`${written}\` is not included: `);
      expect(warning).toContain(reason);
      expect(others).toEqual([]);
      const { document } = await compile(markdown);
      expect(document?.searchText.blocks).toEqual(["글.", `--8<-- "${written}"`, "끝."]);
      expect(document?.html).not.toContain("바깥");
    },
  );

  test.each([
    ["itself", "notes/loop.md"],
    ["the file that includes it", "notes/ping.md"],
  ])("a file that includes %s is included once, with a warning", async (_, path) => {
    const [warning, ...others] = await warningsOf(`--8<-- "${path}"`);
    expect(warning).toMatch(/^5 the snippet .* would include itself/);
    expect(others).toEqual([]);
  });

  test("inclusion stops at a limit, with a warning, if each file includes the next file twice", () => {
    const messages: string[] = [];
    const sources = { contentFolder: folder, onLook: () => undefined };
    const { text } = includeSnippets(
      '--8<-- "bomb16.md"',
      sources,
      (_, __, message) => void messages.push(message),
    );
    expect(messages.some((message) => message.includes("100,000 lines"))).toBe(true);
    expect(text.split("\n").length).toBeLessThan(150_000);
  });

  test("an unclosed list of files is shown as source text, with a warning", async () => {
    expect(await warningsOf("--8<--\nnotes/hello.md")).toEqual([
      "5 `--8<--` is never closed; add a line `--8<--` below the files",
    ]);
  });
});

test("problems in a snippet and below it are reported with line numbers of the post", async () => {
  const { document, problems } = await compile(
    '--8<-- "notes/lines.md"\n\n--8<-- "notes/bad.md"\n\n<foo>\n\n[x](none.md) ![y](none.png)',
  );
  expect(problems.map(({ kind, line }) => `${kind} ${line}`).toSorted()).toEqual([
    "html 9",
    "image 11",
    "math 7",
  ]);
  expect(document?.links.map(({ line }) => line)).toEqual([7, 11]);
});

describe("snippets outside the dialect mkdocs", () => {
  test("outside the dialect mkdocs, snippets are source text, with a warning if they are alone on their line", async () => {
    const markdown =
      '--8<-- "notes/hello.md"\n\n글의 --8<-- "notes/hello.md" 는 글이다.\n\n```\n--8<-- "a.md"\n```\n\n    --8<-- "a.md"';
    expect(await warningsOf(markdown, [])).toEqual([
      '5 the snippet "notes/hello.md" is shown as text: snippets are included only in the dialect `mkdocs`; set `dialect: mkdocs` in `site.yaml`, or write the line as code',
    ]);
    expect(await bodyOf(markdown, [])).toContain("<p>--8&lt;-- &quot;notes/hello.md&quot;</p>");
  });
});

describe("a post that includes a file", () => {
  test("a post that includes a file is compiled again when the file changes", async () => {
    await mkdir(join(folder, "posts"), { recursive: true });
    await writeFile(join(folder, "site.yaml"), "title: A\nurl: https://a.example\ndialect: mkdocs\n");
    await writeFile(join(folder, "posts/from.md"), '# 글\n\n--8<-- "notes/save.md"\n');
    const compiler = createSiteCompiler({
      contentFolder: folder,
      base: "/",
      siteUrl: undefined,
      compileFiles: compileHere,
    });
    const markdown = async () =>
      [...(await compiler.compile()).site.documents.values()].map((each) => each.markdown);
    expect(await markdown()).toEqual(['--8<-- "notes/save.md"']);
    await writeFile(join(folder, "notes/save.md"), "먼저.\n");
    expect(await markdown()).toEqual(["먼저."]);
    await writeFile(join(folder, "notes/save.md"), "나중.\n");
    expect(await markdown()).toEqual(["나중."]);
  });

  test("a post that includes a file has no cached result after the file has changed", async () => {
    await writeFile(join(folder, "notes/cached.md"), "먼저.\n");
    const result = await compile('--8<-- "notes/cached.md"');
    const cache = join(root, "cache");
    cacheResult(cache, { key: "a", result, started: Date.now() + 1000 });
    expect(readResult(cache, "a")?.document?.markdown).toBe("먼저.");
    await writeFile(join(folder, "notes/cached.md"), "나중.\n");
    expect(readResult(cache, "a")).toBeUndefined();
  });
});
