import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "maru-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lints code with the rule alone. Returns the number of reports for each line, from 1. */
function lint(lines: readonly string[]): number[] {
  writeFileSync(join(folder, "code.js"), lines.join("\n"));
  const config = {
    categories: { correctness: "off" },
    jsPlugins: [resolve("test/support/lint/filePaths.js")],
    rules: { "maru/file-paths": "error" },
  };
  writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify(config));
  const args = ["--config", join(folder, ".oxlintrc.json"), "--format", "unix", join(folder, "code.js")];
  const { stdout } = spawnSync("node_modules/.bin/oxlint", args, { encoding: "utf8" });
  const reported = [...stdout.matchAll(/code\.js:(\d+):/g)].map(([, line]) => Number(line));
  return lines.map((_, index) => reported.filter((line) => line === index + 1).length);
}

describe("the lint rule for file paths", () => {
  test("the lint rule for file paths reports paths that are joined by a slash", () => {
    const lines = [
      "readFile(`${folder}/site.yaml`);",
      'writeFileSync(folder + "/site.yaml", "");',
      "fs.rename(from, `${to}/a/${name}`);",
      'isPresent(folder + "/" + name);',
      "path.startsWith(`${contentFolder}/`);",
      'path.startsWith(outDir + "/");',
    ];
    expect(lint(lines)).toEqual(lines.map(() => 1));
  });

  test("the lint rule for file paths accepts joined paths, URLs, paths in the output and temporary names", () => {
    const lines = [
      'readFile(join(folder, "site.yaml"));',
      "fetch(`${base}/site.yaml`);",
      "emit({ path: `posts/${slug}/index.html` });",
      "writeFile(`${path}.${process.pid}`, text);",
      "path.startsWith(`${collection}/`);",
      'path.startsWith("posts/");',
    ];
    expect(lint(lines)).toEqual(lines.map(() => 0));
  });
});
