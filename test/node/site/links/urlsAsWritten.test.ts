import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { memoize } from "../../../../src/node/cache/memoize.ts";
import { redirectsOf } from "../../../../src/node/site/urls/redirects.ts";
import { compileSite } from "../../../support/build/compileSite.ts";

let image: Buffer;
beforeAll(async () => {
  image = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#1b6152" } })
    .png()
    .toBuffer();
});

const POSTS = {
  "posts/C#.md": "# 첫째\n\n## 부분",
  "posts/what?.md": "# 둘째\n\n## 부분",
  "posts/100%.md": "# 셋째\n\n## 부분",
  "posts/x%23y.md": "# 넷째\n\n## 부분",
  "posts/a+b.md": "# 다섯째\n\n## 부분",
  "posts/my file.md": "# 여섯째\n\n## 부분",
  "posts/c_d.md": "# 일곱째\n\n## 부분",
  [`posts/${"가는/나는".normalize("NFD")}.md`]: "# 여덟째\n\n## 부분",
};
const PART = `#${encodeURIComponent("부분")}`;

/**
 * Returns a function that returns the result of one text. At its first call, it compiles one site with a post in `posts/sub/` for each
 * text.
 */
function compileTexts(texts: readonly string[], files: () => Record<string, string | Buffer>) {
  const fileOf = (text: string) => `posts/sub/from-${texts.indexOf(text)}.md`;
  const site = memoize(() =>
    compileSite({
      "site.yaml": "dialect: obsidian",
      ...files(),
      ...Object.fromEntries(texts.map((text) => [fileOf(text), text])),
    }),
  );
  return async (text: string) => {
    const { documentOf, problems } = await site();
    const file = fileOf(text);
    const document = documentOf(file);
    const [, href] = /<a[^>]* href="([^"]*)"/.exec(document?.html ?? "") ?? [];
    return { document, href, problems: problems.filter((problem) => problem.startsWith(`${file}:`)) };
  };
}

describe("a link to a file with special characters in its name", () => {
  const LINKS = [
    ["[a](../C%23.md)", "/posts/c/"],
    ["[a](../C%23.md#부분)", `/posts/c/${PART}`],
    [`[a](../C%23.md${PART})`, `/posts/c/${PART}`],
    ["[a](../C#.md)", "/posts/c/"],
    ["[a](../C#.md#부분)", `/posts/c/${PART}`],
    ["[a](<../C#.md>)", "/posts/c/"],
    ['<a href="../C%23.md#부분">a</a>', `/posts/c/${PART}`],
    ["[a][r]\n\n[r]: ../C%23.md", "/posts/c/"],
    ["[a](/posts/C%23.md)", "/posts/c/"],
    ["[a](../what%3F.md)", "/posts/what/"],
    ["[a](../what?.md#부분)", `/posts/what/${PART}`],
    ["[a](../100%25.md)", "/posts/100/"],
    ["[a](../100%.md#부분)", `/posts/100/${PART}`],
    ["[a](../x%2523y.md)", "/posts/x-23y/"],
    ["[a](../a+b.md)", "/posts/a-b/"],
    ["[a](../a%2Bb.md#부분)", `/posts/a-b/${PART}`],
    ["[a](../a+b.md?plain=1#부분)", `/posts/a-b/${PART}`],
    ["[a](../my%20file.md)", "/posts/my-file/"],
    ["[a](../my file.md#부분)", `/posts/my-file/${PART}`],
    [`[a](../${"가는/나는".normalize("NFD")}.md)`, `/posts/${encodeURIComponent("나는")}/`],
    [
      `[a](../${encodeURIComponent("가는".normalize("NFD"))}%2F나는.md)`,
      `/posts/${encodeURIComponent("나는")}/`,
    ],
    ["[[C%23]]", "/posts/c/"],
    ["[[my%20file|a]]", "/posts/my-file/"],
    ["[[a+b#부분]]", `/posts/a-b/${PART}`],
  ] as const;
  const WRONG = ["[a](../C.md)", "[a](../x%23y.md)", "[a](../C%2523.md)"];
  const compile = compileTexts([...LINKS.map(([link]) => link), ...WRONG], () => POSTS);

  test.each(LINKS)("the link %s is resolved to %s", async (link, expected) => {
    expect(await compile(link)).toMatchObject({ href: expected, problems: [] });
  });

  test.each(WRONG)("the link %s, which matches no file after decoding, is reported", async (link) => {
    const { href, problems } = await compile(link);
    expect(href).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

describe("a path with backslashes", () => {
  const LINKS = [
    ["[a](..\\C%23.md)", "/posts/c/"],
    ["[a](..\\my%20file.md#부분)", `/posts/my-file/${PART}`],
    ["[a](<..\\my file.md>)", "/posts/my-file/"],
    ['<a href="..\\a+b.md">a</a>', "/posts/a-b/"],
    ["[a](.\\from.md)", "/posts/from/"],
    ["[a](..\\sub\\from.md)", "/posts/from/"],
    ["[[sub\\from|a]]", "/posts/from/"],
    ["[a][r]\n\n[r]: ..\\sub\\from.md", "/posts/from/"],
    // A Markdown escape.
    ["[a](../c\\_d.md)", "/posts/c-d/"],
  ] as const;
  const compile = compileTexts(
    LINKS.map(([link]) => link),
    () => ({ ...POSTS, "posts/sub/from.md": "# From" }),
  );
  test.each(LINKS)("the link %s is resolved to %s", async (link, expected) => {
    expect(await compile(link)).toMatchObject({ href: expected, problems: [] });
  });

  test.each([
    "\\\\evil.example\\a.md",
    "/\\evil.example/a.md",
    "\\evil.example\\a.md",
    "//evil.example/a.md",
  ])("`%s` is not treated as a path to a file of the site", async (written) => {
    const { documentOf } = await compileSite({
      "posts/a.md": `<a href="${written}">a</a>`,
      "evil.example/a.md": "# b",
      "posts/evil.example/a.md": "# c",
    });
    expect(documentOf("posts/a.md")?.html).not.toMatch(/href="\/posts/);
  });

  test("paths in site.yaml may contain backslashes", async () => {
    const { documentOf, site, problems } = await compileSite({
      "site.yaml":
        "posts: content\\writing\npages: content\\pages\nhome: content\\pages\\index.md\nstatic: [{folder: content\\files, path: files}]\nnav:\n  - Team: team\\all.md\n",
      "content/writing/a.md": "# 가\n\n[a](/files/a.zip)",
      "content/pages/index.md": "# 처음",
      "content/pages/team/all.md": "# 모두",
      "content/files/a.zip": "zip",
    });
    expect(problems).toEqual([]);
    expect(documentOf("content/writing/a.md")?.html).toContain('href="/files/a.zip"');
    expect(site.manifest.site.nav).toEqual([{ title: "Team", href: "/team/all/" }]);
    expect(site.manifest.site.home).toBe(true);
  });
});

describe("an image or file with special characters in its name", () => {
  const files = () => ({
    "posts/sub/img/C#.png": image,
    "posts/sub/img/what?.png": image,
    "posts/sub/img/100%.png": image,
    "posts/sub/img/x%23y.png": image,
    [`posts/sub/img/${"그림".normalize("NFD")}/${"한글".normalize("NFC")}.png`]: image,
    "posts/sub/img/a+b c.png": image,
    "posts/sub/img/C#.pdf": "pdf",
    "posts/sub/img/C#.mp3": "sound",
  });

  const SHOWN = [
    "![a](img/C%23.png)",
    "![a](img/C#.png)",
    "![a](img/what%3F.png)",
    "![a](img/what?.png)",
    "![a](img/100%25.png)",
    "![a](img/100%.png)",
    "![a](img/x%2523y.png)",
    "![a](img/그림/한글.png)",
    "![a](<img/a+b c.png>)",
    "![a](img/a+b%20c.png)",
    "![a](img/a%2Bb c.png)",
    "![a](img\\C%23.png)",
    '<img src="img\\100%25.png" alt="">',
    "![a](.\\img\\a+b%20c.png)",
    "![[C#.png]]",
    "![[img\\100%.png]]",
    "![[img/x%23y.png]]",
    "---\nimage: img/C%23.png\n---\ntext",
    "---\nimage: img/C#.png\n---\ntext",
    "---\nimage: img\\100%.png\n---\ntext",
    '---\ncover: {image: ".\\\\img\\\\what%3F.png"}\n---\ntext',
    "[a](img/C%23.pdf)",
    "[a](img/C#.pdf)",
    "[a](img\\C%23.pdf#page=2)",
    '<audio src="img/C%23.mp3" controls></audio>',
    '<audio src="img\\C#.mp3" controls></audio>',
  ];
  const compile = compileTexts(SHOWN, files);
  test.each(SHOWN)("the image or file in %j is found", async (text) => {
    const { document, problems } = await compile(text);
    expect(problems).toEqual([]);
    const { html = "", image: cover = "", markdown = "" } = document ?? {};
    expect(html + cover).toContain("/assets/");
    expect(markdown.includes("/assets/")).toBe(!text.startsWith("---"));
    expect(html.includes("#page=2")).toBe(text.includes("#page=2"));
  });

  test.each(["![a](img/C.png)", "![a](img/C%2523.png)", "---\nimage: \\\\evil.example\\p.png\n---\ntext"])(
    "the reference to a missing image in %j is reported",
    async (text) => {
      const { documentOf, problems } = await compileSite({ ...files(), "posts/sub/a.md": text });
      expect(problems).toHaveLength(1);
      expect(documentOf("posts/sub/a.md")?.assets).toEqual([]);
    },
  );

  test("the URL of a static file is percent-encoded", async () => {
    const { documentOf, problems } = await compileSite({
      "site.yaml": "static: public",
      "public/files/C#?.zip": "zip",
      "posts/a.md": "[a](/files/C%23%3F.zip)\n[b](../public/files/C%23%3F.zip#x)",
    });
    expect(problems).toEqual([]);
    const { html = "" } = documentOf("posts/a.md") ?? {};
    expect(html).toContain('href="/files/C%23%3F.zip"');
    expect(html).toContain('href="/files/C%23%3F.zip#x"');
  });
});

describe("an alias with escapes", () => {
  test.each([
    ["aliases: [/old/c%23/]", "/old/c%23/"],
    ["aliases: [/old/what%3F.html]", "/old/what%3F.html"],
    ["redirect_from: /old/100%25/", "/old/100%25/"],
    ["aliases: [/old/x%2523y/]", "/old/x%2523y/"],
    ["aliases: [/old/a+b/]", "/old/a+b/"],
    ["aliases: [/old/글/#part]", `/old/${encodeURIComponent("글")}/`],
    ["permalink: /old/c%23/", "/old/c%23/"],
    ["url: /old/x%2523y/", "/old/x%2523y/"],
    [
      `permalink: /${encodeURIComponent("옛".normalize("NFD"))}/글.html`,
      `/${encodeURIComponent("옛")}/${encodeURIComponent("글")}.html`,
    ],
  ])("%s redirects from %s, and links to that URL are not reported", async (key, from) => {
    const { site, problems } = await compileSite({
      "posts/a.md": `---\n${key}\n---\ntext`,
      "posts/b.md": `[a](${from}#x)`,
    });
    expect(redirectsOf(site).map((redirect) => redirect.from)).toContain(from);
    expect(problems.filter((problem) => !problem.includes("cannot be part of an address"))).toEqual([]);
  });

  test("an alias with a query is reported, since no file can serve it", async () => {
    const { problems } = await compileSite({ "posts/a.md": "---\naliases: [/old/?p=1]\n---\ntext" });
    expect(problems).toEqual([expect.stringContaining("does not redirect")]);
  });
});

test("a build redirects the paths of site.yaml, accepts links to them, and reports a missing target with its line", async () => {
  const { site, problems } = await compileSite({
    "site.yaml": "language: ko\nredirects:\n  /old/: /posts/b/\n  /lost/: /gone/\n",
    "posts/b.md": "# B\n\n[old](/old/)",
  });
  expect(redirectsOf(site)).toContainEqual({ from: "/old/", to: "/posts/b/", title: "B", language: "ko" });
  expect(problems).toEqual([expect.stringContaining("site.yaml:4: warning: redirects: `/lost/` does not")]);
});
