import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";

const FILES = {
  "site.yaml": "url: https://a.example\nstatic: public",
  "posts/sibling.md": "# Sibling",
  "posts/2024/2024-05-01-walk.md": "# Walk",
  "posts/bundle/index.md": "# Bundle",
  "pages/about.md": "# About",
  "public/games/index.html": "game",
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-dead-"));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** Returns the messages about a post with the text. */
async function warnings(text: string, base = "/"): Promise<string[]> {
  await writeFile(join(folder, "posts/a.md"), text);
  const { problems } = await createCompiler({ contentFolder: folder, base, siteUrl: undefined }).compile();
  return problems.map(({ message }) => message);
}

describe("a target without its scheme", () => {
  test.each([
    ["github.com/x", "https://github.com/x"],
    ["www.naver.com", "https://www.naver.com"],
    ["example.com", "https://example.com"],
    ["youtube.com/watch?v=1", "https://youtube.com/watch?v=1"],
    ["docs.rs/serde", "https://docs.rs/serde"],
    ["한국.kr/글", "https://한국.kr/글"],
    ["localhost/x", "https://localhost/x"],
    ["127.0.0.1/x", "https://127.0.0.1/x"],
    ["http//example.com", "https://example.com"],
    ["example.com/a.pdf", "https://example.com/a.pdf"],
    ["me@a.example", "mailto:me@a.example"],
    ["hong.gil+blog@mail.co.kr", "mailto:hong.gil+blog@mail.co.kr"],
    ["me@a.example?subject=x", "mailto:me@a.example?subject=x"],
  ])(
    "the link target %s, which lacks its scheme, is reported with the suggestion %s",
    async (target, meant) => {
      expect(await warnings(`[x](${target})`)).toEqual([expect.stringContaining(`write \`${meant}\``)]);
    },
  );

  test.each([
    "node.js",
    "mailto:me@a.example",
    "https://github.com/x",
    "//github.com/x",
    "tel:+82-2-1",
    "#a@b.c\n\n# a@b.c",
  ])("the link target %s is not reported as lacking its scheme", async (target) =>
    expect(await warnings(`[x](${target})`)).toEqual([]),
  );
});

test("an image URL of another site that lacks its scheme is reported", async () => {
  expect(await warnings("![x](cdn.example.com/a.png)")).toEqual([
    "image `cdn.example.com/a.png` is not shown: without `https://` it is a path of this site; write `https://cdn.example.com/a.png`",
  ]);
});

describe("a relative link without an extension", () => {
  test.each([
    ["./sibling", "link to the file, `sibling.md`"],
    ["sibling/", "link to the file, `sibling.md`"],
    ["bundle", "link to the file, `bundle/index.md`"],
    ["2024/2024-05-01-walk", "link to the file, `2024/2024-05-01-walk.md`"],
    ["../about", "no address `/posts/about`; did you mean `/about/`?"],
    ["./siblings", "did you mean `/posts/sibling/`?"],
    ["./nothing-like-it", "fix it, or link to the post's file"],
    ["../../nothing/", "no address `/nothing/`"],
  ])("the broken relative link %s is reported with a suggestion", async (target, remedy) => {
    expect(await warnings(`[x](${target})`)).toEqual([expect.stringContaining(remedy)]);
  });

  test.each([
    "../sibling/",
    "../sibling",
    "../../about/",
    "./",
    "../a/#top",
    "../../games/",
    "../../tags/",
    "?q=a",
  ])("the relative link %s, whose target exists, is not reported", async (target) => {
    expect(await warnings(`[x](${target})`)).toEqual([]);
    expect(await warnings(`[x](${target})`, "/blog/")).toEqual([]);
  });

  test("a relative link to a URL outside the base path is not checked", async () => {
    expect(await warnings("[x](../../../other/)", "/blog/")).toEqual([]);
  });
});

describe("a link with the origin of the site", () => {
  test.each([
    ["https://a.example/posts/gone/", "this site has no such address"],
    ["http://a.example/posts/siblings/", "did you mean `/posts/sibling/`?"],
    ["//a.example/2019/sibling.html", "did you mean `/posts/sibling/`?"],
    ["<https://a.example/gone/>", "`external: [/gone/]`"],
  ])("the broken absolute link %s is reported", async (target, message) => {
    const text = target.startsWith("<") ? target : `[x](${target})`;
    expect(await warnings(text)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    "https://a.example/",
    "https://a.example",
    "https://a.example/posts/sibling/#top",
    "https://a.example/feed.xml",
    "https://a.example/tags/",
    "https://b.example/gone/",
    "https://docs.a.example/gone/",
    "https://a.example/blog/posts/sibling/",
  ])("the absolute link %s is not reported", async (target) =>
    expect(await warnings(`[x](${target})`)).toEqual([]),
  );

  test("an absolute link outside the base path is not reported", async () => {
    expect(await warnings("[x](https://a.example/other/)", "/blog/")).toEqual([]);
    expect(await warnings("[x](https://a.example/blog/other/)", "/blog/")).toHaveLength(1);
  });
});

describe("the id in the URL of a page", () => {
  test.each([
    ["/posts/sibling/#none", "posts/sibling.md has no `#none`; fix it, or remove it"],
    ["../sibling/#%EC%97%86%EC%9D%8C", "posts/sibling.md has no `#없음`; fix it, or remove it"],
    ["https://a.example/posts/sibling/#None", "posts/sibling.md has no `#None`; fix it, or remove it"],
    ["/posts/a#first-step", "posts/a.md has no `#first-step`; did you mean `#firststep`?"],
    ["/about/?x=1#team", "pages/about.md has no `#team`; fix it, or remove it"],
  ])("the missing id in %s is reported", async (target, fault) => {
    const messages = await warnings(`[x](${target})\n\n## firststep`);
    expect(messages).toEqual([expect.stringContaining(`leads nowhere: ${fault}`) as string]);
  });

  test.each([
    "/posts/a/#다음-걸음",
    "/posts/a#here",
    "../a/#fn-1",
    "/posts/a/#top",
    "/posts/a/#:~:text=x",
    "/posts/a/#top:~:text=x",
    "/#x",
  ])("the id in %s is not reported", async (target) => {
    const text = `[x](${target}) <a id="here"></a> y[^1]\n\n## 다음 걸음\n\n[^1]: note`;
    expect(await warnings(text)).toEqual([]);
  });
});

describe("the URL of a tag", () => {
  test.each(["/tags/none/", "/tags/여행", "https://a.example/tags/none/"])(
    "the link %s to a tag that no post has is reported",
    async (target) => {
      expect(await warnings(`---\ntags: [AI]\n---\n[x](${target})`)).toEqual([
        expect.stringContaining("this site has no such address") as string,
      ]);
    },
  );

  test.each([
    "/tags/",
    "/tags/ai/",
    "/tags/AI",
    "/tags/%ED%95%9C-%EA%B8%80/",
    "/tags/한-글",
    "/tags/?sort=x",
  ])("the tag URL %s is not reported", async (target) => {
    expect(await warnings(`---\ntags: [AI, 한 글]\n---\n[x](${target})`)).toEqual([]);
  });
});
