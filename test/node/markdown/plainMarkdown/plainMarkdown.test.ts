import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { writeAbsoluteUrls } from "../../../../src/node/markdown/plainMarkdown/marks.ts";

interface Case {
  text: string;
  is: string;
}
const { files, ...table } = parse(readFileSync("test/fixtures/plainMarkdown.yaml", "utf8")) as {
  files: Record<string, string>;
} & Record<"links" | "leading nowhere" | "pictures" | "hidden on the page" | "code", Case[]>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-plain-"));
  await write(files);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(contents: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function compile(text: string) {
  await write({
    "site.yaml": "dialect: [obsidian, jekyll]",
    "posts/2025/a.md": `---\ntitle: 제목\n---\n${text}`,
  });
  const compiler = createCompiler({ contentFolder: folder, base: "/x/", siteUrl: undefined });
  const { site } = await compiler.compile();
  return site.documents.get("/x/posts/a/");
}

async function plainMarkdown(text: string): Promise<string> {
  const { markdown = "" } = (await compile(text)) ?? {};
  const whole = writeAbsoluteUrls(markdown, (url) => `https://a.example${url}`);
  return whole.replace(/\.[0-9a-f]{8}\./g, ".HASH.").trimEnd();
}

function encoded(text: string): string {
  return text.replace(/\{(?!width)(.*?)\}/g, (_, url: string) => encodeURIComponent(url));
}

describe("plain Markdown of a post", () => {
  test.each(table.links)("the link $text has the same target as on the page", async ({ text, is }) => {
    expect(await plainMarkdown(text)).toBe(encoded(is));
  });

  test.each(table["leading nowhere"])(
    "$text has no dead link and does not mention an unpublished file",
    async ({ text, is }) => {
      expect(await plainMarkdown(text)).toBe(encoded(is));
    },
  );

  test.each(table.pictures)("the image $text is the same as on the page", async ({ text, is }) => {
    expect(await plainMarkdown(text)).toBe(encoded(is));
  });

  test.each(table["hidden on the page"])("$text omits what the page hides", async ({ text, is }) => {
    expect(await plainMarkdown(text)).toBe(is);
  });

  test.each(table.code)("$text is unchanged because it is code", async ({ text, is }) => {
    expect(await plainMarkdown(text)).toBe(is);
  });
});

test("an excerpt links to the same files as its text and omits missing images", async () => {
  const { excerpt } =
    (await compile(
      "![도면](plan.svg) [논문](paper.pdf) [둘](b.md)![없음](gone.png)\n\n<!-- more -->\n\n뒤",
    )) ?? {};
  expect(excerpt?.trim().replace(/\.[0-9a-f]{8}\./g, ".HASH.")).toBe(
    `<p><img alt="도면" loading="lazy" decoding="async" src="/x/assets/plan.HASH.svg"/> <a href="/x/assets/paper.HASH.pdf">논문</a> <a href="/x/posts/${encodeURIComponent("둘")}/">둘</a></p>`,
  );
});
