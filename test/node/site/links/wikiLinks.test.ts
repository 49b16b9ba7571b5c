import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";

interface Case {
  text: string;
  html: string;
  warnings?: string | string[];
}
const { files, below, ...table } = parse(readFileSync("test/fixtures/wikiLinks.yaml", "utf8")) as {
  files: Record<string, string>;
  below: string;
} & Record<"leading somewhere" | "staying as written" | "leading nowhere", Case[]>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-wiki-"));
  await write(files);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(contents: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Compiles `text` as `posts/a.md`. Returns its HTML and the problems. */
async function compile(text: string, dialect = "obsidian") {
  await write({
    "site.yaml": `dialect: ${dialect}`,
    "posts/a.md": `---\ntitle: 글\ntoc: false\n---\n${text}\n\n${below}`,
  });
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
  }).compile();
  const html = [...site.bodies].find(([path]) => path.startsWith("posts/a/"))?.[1].html ?? "";
  return { html, warnings: problems.map(({ line, message }) => `${line - 4}: ${message}`) };
}

const firstParagraph = (html: string) => html.slice(0, html.indexOf("</p>") + 4);
const encoded = (html: string) => html.replace(/\{(.*?)\}/g, (_, url: string) => encodeURIComponent(url));

describe("links to headings and blocks in Obsidian's notation", () => {
  test.each(table["leading somewhere"])(
    "the link $text is resolved to its heading or block",
    async ({ text, html: wanted }) => {
      const { html, warnings } = await compile(text);
      expect(warnings).toEqual([]);
      expect(firstParagraph(html)).toBe(encoded(wanted));
      for (const [, id = ""] of wanted.matchAll(/href="#\{?([^"}]+)\}?"/g))
        expect(html).toContain(` id="${id}"`);
    },
  );

  test.each(table["staying as written"])(
    "the text $text is not changed to a link",
    async ({ text, html: wanted }) => {
      const { html } = await compile(text);
      expect(firstParagraph(html)).toBe(wanted);
    },
  );

  test.each(table["leading nowhere"])(
    "the broken link $text is reported",
    async ({ text, html: wanted, warnings: expectedWarnings = [] }) => {
      const { html, warnings } = await compile(text);
      expect({ html: firstParagraph(html), warnings }).toEqual({
        html: encoded(wanted),
        warnings: [expectedWarnings].flat(),
      });
    },
  );

  test.each(table["leading somewhere"].filter(({ text }) => text.startsWith("[[#")))(
    "without the Obsidian dialect, $text and ids of blocks remain text",
    async ({ text }) => {
      const { html } = await compile(text, "none");
      expect(html).not.toContain('id="^');
      expect(html).toContain("문단 끝. ^block-1</p>");
      expect(html).toContain(text.split(/[|\]*]/)[0]);
    },
  );
});
