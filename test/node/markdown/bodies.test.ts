import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { isDialect } from "../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";
import { formatProblem, sortProblems } from "../../../src/node/diagnostics/problem.ts";

/** Each `.md` or `.mdx` has an `.html` in the same folder: the expected HTML, followed by the problems reported to the author. */
const FOLDER = "test/fixtures/bodies";
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.mdx?$/.test(name))
  .toSorted();

async function compile(path: string): Promise<string> {
  const source = { path, text: readFileSync(join(FOLDER, path), "utf8") };
  // The folder names the dialects: two for `dialects/jekyll+hugo/a.md`, none outside `dialects`.
  const [, written = ""] = /^dialects\/([^/]+)\//.exec(path) ?? [];
  const dialects = written.split("+").filter(isDialect);
  const options = { contentFolder: resolve(FOLDER), base: "/", language: undefined, dialects };
  const { document, problems } = await compileDocument(source, options);
  const messages = sortProblems(problems)
    .map((problem) => formatProblem(problem, ""))
    .join("\n");
  return [document?.html, ...(messages ? [`<!-- problems\n${messages}\n-->`] : [])].join("\n") + "\n";
}

describe("document body", () => {
  test.each(files)("%s compiles to its HTML snapshot", async (path) => {
    const html = await compile(path);
    expect(html.split("<!-- problems")[0]).not.toMatch(/<script|<[a-z][^<>]*\s(?:style|on\w+)=/);
    await expect(html).toMatchFileSnapshot(resolve(FOLDER, path.replace(/\.mdx?$/, ".html")));
  });
});
