import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { quoteArgument } from "../../../src/node/cli/quoteArgument.ts";

test.each([
  ["posts/2025/a-b_c.md", "posts/2025/a-b_c.md"],
  ["내 블로그", "'내 블로그'"],
  ["$HOME", "'$HOME'"],
  ["-x", "./-x"],
])("the path %j is written as the argument %s", (path, argument) => {
  expect(quoteArgument(path, "linux")).toBe(argument);
});

test.each([
  ["posts\\2025\\a-b_c.md", "posts\\2025\\a-b_c.md"],
  ["C:\\blog", "C:\\blog"],
  ["내 블로그", '"내 블로그"'],
  ["it's", '"it\'s"'],
  ["내 블로그\\", '"내 블로그\\\\"'],
  ["-x", "./-x"],
])("on Windows, the path %j is written as the argument %s", (path, argument) => {
  expect(quoteArgument(path, "win32")).toBe(argument);
});

test.each(["내 블로그/글", "it's", 'a"b', "$HOME `x` \\ ;&|*?", "~", "#a", ""])(
  "a shell reads the quoted path %j as one argument",
  (path) => {
    const printed = execFileSync("sh", ["-c", `printf '<%s>' ${quoteArgument(path, "linux")}`], {
      encoding: "utf8",
    });
    expect(printed).toBe(`<${path}>`);
  },
);
