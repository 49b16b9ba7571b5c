import { expect, test } from "vitest";
import { extendGitignore } from "../../../../src/node/cli/init/gitignore.ts";

test.each([
  ["", "node_modules/\ndist/\n"],
  ["*.log", "*.log\nnode_modules/\ndist/\n"],
  ["*.log\r\n", "*.log\r\nnode_modules/\r\ndist/\r\n"],
  ["node_modules\n", "node_modules\ndist/\n"],
  ["/dist/**\n# node_modules\n", "/dist/**\n# node_modules\nnode_modules/\n"],
  ["**/node_modules/\n!dist/\n", "**/node_modules/\n!dist/\n"],
])("a .gitignore %j becomes %j", (written, expected) => {
  expect(extendGitignore(written).text).toBe(expected);
});

test("an extended .gitignore is not extended again", () => {
  expect(extendGitignore(extendGitignore("*.log").text).added).toEqual([]);
});
