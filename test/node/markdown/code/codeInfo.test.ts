import { describe, expect, test } from "vitest";
import { readCodeInfo } from "../../../../src/node/markdown/code/codeInfo.ts";

/** Summarizes a parsed info string: language, title, marked lines, number of the first line. */
function messages(info: string): string {
  const { language, isPatch, title, marked, firstLine } = readCodeInfo(info);
  const lines = marked.map(({ mark, from, to }) => `${mark} ${from}-${to}`);
  const id = typeof language === "object" ? language.id : (language ?? "unknown");
  return [
    isPatch ? `${id} patch` : id,
    title && `“${title}”`,
    ...lines,
    firstLine !== undefined && `from ${firstLine}`,
  ]
    .filter(Boolean)
    .join(", ");
}

describe("code fence info string", () => {
  test.each([
    ["", "plain"],
    ["js", "javascript"],
    ["JS", "javascript"],
    ["{1,3-5}", "plain, mark 1-1, mark 3-5"],
    ['{1, 3-5} title="x.ts"', "plain, “x.ts”, mark 1-1, mark 3-5"],
    ['ts {1,3-5} title="x.ts"', "typescript, “x.ts”, mark 1-1, mark 3-5"],
    ['py hl_lines="1 3-5"', "python, mark 1-1, mark 3-5"],
    ["py title='두 낱말.py' linenums=\"1\"", "python, “두 낱말.py”, from 1"],
    ["js showLineNumbers", "javascript, from 1"],
    ["js showLineNumbers=false", "javascript"],
    ["js showLineNumbers{5} /word/", "javascript, from 5"],
    ['go {linenos=true,hl_lines=[2,"4-5"],linenostart=10}', "go, mark 2-2, mark 4-5, from 10"],
    ["go {linenos=table}", "go, from 1"],
    ["go {linenos=false,linenostart=3}", "go"],
    ["sh file=a.sh", "shellscript, “a.sh”"],
    ['{ .python .annotate title="x" hl_lines="2" linenums="1" }', "python, “x”, mark 2-2, from 1"],
    ["{.js}", "javascript"],
    ["{.language-js}", "javascript"],
    ["{python}", "python"],
    ["js:title.js", "javascript, “title.js”"],
    ["js:title=src/a.js", "javascript, “src/a.js”"],
    ["diff js:title", "javascript patch, “title”"],
    ["diff", "diff"],
    ["diff title=x", "diff, “x”"],
    ['diff lang="ts" title="a"', "typescript patch, “a”"],
    ["diff-ts", "typescript patch"],
    ["js{2,4}", "javascript, mark 2-2, mark 4-4"],
    ["js{2}{numberLines: 5}", "javascript, mark 2-2, from 5"],
    ["ts:line-numbers {1}", "typescript, mark 1-1, from 1"],
    ["ts:no-line-numbers [a.ts]", "typescript, “a.ts”"],
    ["js [config.js]", "javascript, “config.js”"],
    ["js _config.js", "javascript, “_config.js”"],
    ["js live twoslash", "javascript"],
    ["js ins={1-2} del={3}", "javascript, ins 1-2, del 3-3"],
    ["rust,ignore", "rust"],
    ["rust,linenos,hl_lines=1-3 8,name=a.rs", "rust, “a.rs”, mark 1-3, mark 8-8, from 1"],
    ["c++ title=a", "cpp, “a”"],
    ["f#", "fsharp"],
    ["qwxzv {1}", "unknown, mark 1-1"],
    ["{", "plain"],
    ['js {"}=[', "javascript"],
    ["=", "plain"],
  ])("%j is parsed as %s", (info, expected) => {
    expect(messages(info)).toBe(expected);
  });
});
