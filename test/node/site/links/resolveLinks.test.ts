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
const table = parse(readFileSync("test/fixtures/links.yaml", "utf8")) as {
  files: Record<string, string>;
  "leading somewhere": Case[];
  "leading nowhere": Case[];
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-links-"));
  await write(table.files);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/** Compiles `text` as `posts/2025/a.md` with the files of the table. Returns its first paragraph and the problems. */
async function compile(text: string, base = "/") {
  await write({ "posts/2025/a.md": `${text}\n\n# Here` });
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base,
    siteUrl: undefined,
  }).compile();
  const html = [...site.bodies].find(([path]) => path.startsWith("posts/a/"))?.[1].html ?? "";
  const warnings = problems.map(({ file, line, message }) => {
    expect(file).toBe("posts/2025/a.md");
    return `${line}: ${message}`;
  });
  return { html: html.slice(0, html.indexOf("</p>") + 4).replace(/\.[0-9a-f]{8}\./g, ".HASH."), warnings };
}

function encoded(html: string): string {
  return html.replace(/\{(.*?)\}/g, (_, url: string) => encodeURIComponent(url));
}

describe("links between files", () => {
  test.each(table["leading somewhere"])("the link $text is resolved", async ({ text, html }) => {
    expect(await compile(text)).toEqual({ html: encoded(html), warnings: [] });
  });

  test.each(table["leading nowhere"])(
    "the link $text is reported with its line and becomes plain text",
    async ({ text, html, warnings = [] }) => {
      expect(await compile(text)).toEqual({ html: encoded(html), warnings: [warnings].flat() });
    },
  );

  test("the URL of a resolved link starts with the base path of the site", async () => {
    const { html, warnings } = await compile(
      "[x](../2017/2017-05-05-old-post.md) [y](/team/) [z](plan.pdf)",
      "/blog/",
    );
    expect(html).toBe(
      '<p><a href="/blog/posts/old-post/">x</a> <a href="/blog/team/">y</a> <a href="/blog/assets/plan.HASH.pdf">z</a></p>',
    );
    expect(warnings).toEqual([]);
  });

  test("a link to another site stays unchanged", async () => {
    const { html, warnings } = await compile("[x](https://example.org/README.md) [y](//example.org/a.pdf)");
    expect(html).toContain('href="https://example.org/README.md"');
    expect(html).toContain('href="//example.org/a.pdf"');
    expect(warnings).toEqual([]);
  });
});
