import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/node/cli/command.ts";
import { ConfigError } from "../../../src/node/diagnostics/errors.js";

const build = {
  positionals: "[dir]",
  options: {
    out: { type: "string", value: "folder", description: "output folder" },
    outDir: { type: "string", value: "folder", description: "the same", aliasOf: "out" },
    tags: { type: "string", value: "a,b", multiple: true, description: "tags" },
    drafts: { type: "boolean", description: "with drafts" },
  },
} as const;

const parse = (...args: string[]) => parseCommand("build", build, args);

describe("parsing the arguments of a command", () => {
  test.each([
    [[], {}, []],
    [["blog"], {}, ["blog"]],
    [["내 블로그/글"], {}, ["내 블로그/글"]],
    [["--drafts", "blog"], { drafts: true }, ["blog"]],
    [["blog", "--out", "a b"], { out: "a b" }, ["blog"]],
    [["--out=-x"], { out: "-x" }, []],
    [["--out", "a", "--out", "b"], { out: "b" }, []],
    [["--tags", "a", "--tags=b,c"], { tags: ["a", "b,c"] }, []],
    [["--", "--drafts"], {}, ["--drafts"]],
  ])("%j has the values %j and the positional arguments %j", (args, values, positionals) => {
    expect(parse(...args)).toEqual({ values, positionals });
  });

  test("an option sets the value of the option that it is another name for, and the last one counts", () => {
    expect(parse("--outDir", "site").values).toEqual({ out: "site" });
    expect(parse("--out", "a", "--outDir", "b").values).toEqual({ out: "b" });
    expect(parse("--outDir", "b", "--out", "a").values).toEqual({ out: "a" });
  });

  test.each([
    [["--draft"], "`--draft` is not an option; did you mean `--drafts`?"],
    [["--outdir", "x"], "`--outdir` is not an option; did you mean `--out`?"],
    [["--minify"], "`--minify` is not an option; the options are --out, --tags, --drafts."],
    [["--constructor"], "`--constructor` is not an option; the options are --out, --tags, --drafts."],
    [["-x"], "`-x` is not an option; the options are --out, --tags, --drafts."],
    [["--out"], "`--out` needs a value; write `--out <folder>`."],
    [["--out", ""], "`--out` needs a value; write `--out <folder>`."],
    [["--out="], "`--out` needs a value; write `--out <folder>`."],
    [["--out", "--drafts"], "`--out` needs a value; write `--out <folder>`."],
    [["--tags", "-1"], "`--tags` needs a value; write `--tags <a,b>`."],
    [["--drafts=1"], "`--drafts` takes no value, found `1`."],
    [["my", "blog"], "found `my` and `blog`, expected one folder; put quotes around a path with spaces."],
  ])("%j is rejected with one sentence that says what to write", (args, message) => {
    expect(() => parse(...args)).toThrow(new ConfigError(`maru build: ${message}`));
  });

  test("a command without options and positional arguments rejects both", () => {
    const bare = { positionals: "", options: {} };
    expect(() => parseCommand("init", bare, ["--x"])).toThrow(
      "maru init: `--x` is not an option; this command has none.",
    );
    expect(() => parseCommand("init", bare, ["x"])).toThrow("maru init: found `x`, expected only options.");
  });

  test("a command can take any number of words", () => {
    const { positionals } = parseCommand("new", { positionals: "<title…>", options: {} }, ["a", "b", "c"]);
    expect(positionals).toEqual(["a", "b", "c"]);
  });
});
