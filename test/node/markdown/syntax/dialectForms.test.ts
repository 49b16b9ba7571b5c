import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Dialect, DIALECTS } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { createImageIndex } from "../../../../src/node/assets/images/imageIndex.ts";

interface Form {
  dialects: Dialect[];
  read: { text: string; is?: string; notes?: string[] }[];
  written: string[];
}
const forms = Object.entries(
  parse(readFileSync("test/fixtures/dialectForms.yaml", "utf8")) as Record<string, Form>,
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-forms-"));
  await writeFile(join(folder, "a.svg"), SVG);
  await writeFile(join(folder, "내 그림.svg"), SVG);
  await writeFile(join(folder, "C#.svg"), SVG);
  await writeFile(join(folder, "my photo.svg"), SVG);
});
afterAll(() => rm(folder, { recursive: true }));

/** Compiles a text as a post; returns its HTML and the texts of its footnotes. */
async function compile(text: string, dialects: readonly Dialect[]) {
  const options = {
    contentFolder: folder,
    base: "/",
    language: "ko",
    dialects,
    headingRules: [],
    imageIndex: createImageIndex(folder),
  };
  const { document } = await compileDocument({ path: "a.md", text: `---\ntitle: 글\n---\n${text}` }, options);
  const html = (document?.html ?? "")
    .replace(/\/assets\/a\.[\da-f]{8}\.svg/g, "A")
    .replace(/\/assets\/my-photo\.[\da-f]{8}\.svg/g, "C")
    .replace(/\/assets\/[^".]+\.[\da-f]{8}\.svg/g, "B");
  const notes = Array.from(html.matchAll(/<li id="fn-\d+">\n<p>(.*?) <a href="#fnref/gs), ([, note = ""]) =>
    note.replace(/ <sup>.*?<\/sup>|<sup>.*?<\/sup>/g, ""),
  );
  return { html, notes };
}

describe.each(forms)("%s", (_, { dialects, read, written }) => {
  const others = DIALECTS.filter((dialect) => !dialects.includes(dialect));

  test.each(read)("$text is converted in each dialect that supports it", async ({ text, is, notes }) => {
    for (const dialect of dialects) {
      const found = await compile(text, [dialect]);
      expect(found.notes).toEqual(notes ?? []);
      expect(found.html).toContain(is ?? "data-footnotes");
    }
  });

  test.each(read.filter(({ notes }) => notes?.length !== 0))(
    "$text is not converted in other dialects or without a dialect",
    async ({ text, is, notes }) => {
      const { html } = await compile(text, []);
      expect(html).not.toContain(is ?? `<li id="fn-${notes?.length ?? 0}"`);
      for (const other of others) expect((await compile(text, [other])).html, other).toBe(html);
    },
  );

  test.each(written)("%s is not converted even in the dialects with this syntax", async (text) => {
    const { html } = await compile(text, []);
    for (const dialect of dialects) expect((await compile(text, [dialect])).html, dialect).toBe(html);
  });
});

/** Openings and halves of the syntax in `dialectForms.yaml`. Quadratic time would take minutes and exceed the time limit of a test. */
const PIECES = ["^[", "^[a ", "[[", "![[a", "[[a|", "{>>", "{>>a ", ":a", ":a:", " ^a", "[name=", "!["];

test.each(PIECES)("`%s` repeated 10,000 times is compiled within the time limit of a test", async (piece) => {
  const { html } = await compile(
    piece.repeat(10_000),
    DIALECTS.filter((dialect) => dialect !== "mdx"),
  );
  expect(html.length).toBeGreaterThan(10_000);
  expect((await compile(piece.repeat(10_000), [])).html.length).toBeGreaterThan(10_000);
});
