import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCache } from "../../src/node/workers/openCache.ts";
import { formatProblem, type Problem } from "../../src/node/diagnostics/problem.ts";
import { type Compilation, createSiteCompiler } from "../../src/node/site/siteCompiler.ts";
import { openThreads } from "../../src/node/workers/openThreads.ts";
import { EXTREME_TEXTS } from "../support/corpus/extremeTexts.ts";
import { mutatePosts } from "../support/corpus/mutatePosts.ts";

const COUNT = 2400;
const SEED = 20_261_128;
const CACHE = resolve("node_modules/.cache/test-any-input");

let folder: string;
beforeEach(async () => {
  await rm(CACHE, { recursive: true, force: true });
  folder = await mkdtemp(join(tmpdir(), "maru-any-"));
  await mkdir(join(folder, "posts"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(CACHE, { recursive: true, force: true });
});

/**
 * Compiles the entire site in one compilation.
 * @param maxTime Maximum time for a text, in milliseconds.
 */
async function compile(maxTime: number): Promise<Compilation> {
  const threads = openThreads(openCache(CACHE), { timeLimit: maxTime });
  const compiler = createSiteCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
    drafts: true,
    compileFiles: threads.compileFiles,
  });
  try {
    return await compiler.compile();
  } finally {
    await threads.close();
  }
}

/** Returns the names of files that are neither published nor reported with an error. */
function unanswered(names: Iterable<string>, { site, problems }: Compilation): string[] {
  const known = new Set(problems.filter(isError).map(({ file }) => file));
  for (const { file } of site.documents.values()) known.add(file);
  return [...names].filter((name) => !known.has(`posts/${name}`));
}

const isError = ({ severity }: Problem) => severity === "error";

/** Returns the problems whose messages have no line number, reason or fix. */
function unclear(problems: readonly Problem[]): string[] {
  const isClear = (problem: Problem) =>
    Number.isInteger(problem.line) &&
    problem.line >= 1 &&
    /^.+:\d+: (?:error|warning): \S[^]*\S[;,:] \S/.test(formatProblem(problem, ""));
  return problems
    .filter((problem) => !isClear(problem))
    .map((problem) => formatProblem(problem, "").slice(0, 300));
}

test("a problem is clear only with a line number and a fix", () => {
  const problem: Problem = {
    severity: "error",
    kind: "syntax",
    file: "a.md",
    line: 3,
    message: "this is wrong",
  };
  expect(unclear([problem])).toHaveLength(1);
  expect(unclear([{ ...problem, line: 0, message: "this is wrong; fix it" }])).toHaveLength(1);
  expect(unclear([{ ...problem, message: "this is wrong; fix it" }])).toEqual([]);
});

describe("site compiler", () => {
  test(`the site compiler returns a page or a clear error within ten seconds for each of ${COUNT} mutated or generated texts`, async () => {
    const names = await readdir("test/fixtures", { recursive: true });
    const posts = names.filter((name) => name.endsWith(".md")).toSorted();
    const mutated = mutatePosts(
      posts.map((name) => readFileSync(join("test/fixtures", name), "utf8")),
      { count: COUNT, seed: SEED },
    );
    const written = mutated.map((_, index) => `${index}.md`);
    for (const [index, text] of mutated.entries())
      await writeFile(join(folder, "posts", `${index}.md`), text);
    const compilation = await compile(10_000);
    const { problems } = compilation;
    expect(problems.filter(({ message }) => /takes longer|cannot be read \(/.test(message))).toEqual([]);
    expect(unanswered(written, compilation)).toEqual([]);
    expect(unclear(problems)).toEqual([]);
    const faulty = new Set(problems.filter(isError).map(({ file }) => file)).size;
    console.info(`${COUNT} posts: ${faulty} with errors, ${problems.length} problems, every post answered`);
    expect(faulty).toBeGreaterThan(50);
    expect(faulty).toBeLessThan(COUNT / 2);
  });

  test("the site compiler returns a page or a clear error for texts with extreme nesting, repetition or size, and compiles a plain text next to them", async () => {
    const texts = [...Object.entries(EXTREME_TEXTS), ["a plain one", "# Plain\n"] as const];
    const written = texts.map((_, index) => `${index}.md`);
    for (const [index, [, text]] of texts.entries())
      await writeFile(join(folder, "posts", `${index}.md`), text);
    const started = performance.now();
    const compilation = await compile(2000);
    const { problems, site } = compilation;
    const seconds = Math.round((performance.now() - started) / 1000);
    const stopped = problems.filter(({ message }) => message.includes("takes longer"));
    console.info(
      `${texts.length} extreme texts in ${seconds} s: ${problems.filter(isError).length} errors, ` +
        `${stopped.length} of them for texts stopped after 2 s`,
    );
    expect(unanswered(written, compilation)).toEqual([]);
    expect(unclear(problems)).toEqual([]);
    expect(stopped.length).toBeGreaterThan(3);
    expect([...site.documents.values()].map(({ title }) => title)).toContain("Plain");
    const messagesOf = (name: string) => {
      const file = `posts/${texts.findIndex(([each]) => each === name)}.md`;
      return problems
        .filter((problem) => problem.file === file)
        .map(({ message }) => message)
        .join();
    };
    expect(messagesOf("50 MB of text")).toMatch(/more than the 5 MB/);
    expect(messagesOf("invalid UTF-8")).toMatch(/^this file is not UTF-8, and its encoding is unknown/);
    expect(messagesOf("UTF-16, big-endian")).toMatch(/^this file is in UTF-16/);
  });
});
