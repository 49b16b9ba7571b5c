import { expect, test } from "vitest";
import { compileSafely } from "../../../src/build/compile/compileSafely.ts";
import type { SourceFile } from "../../../src/build/read.ts";

const compile = (source: Omit<SourceFile, "path">) =>
  compileSafely({ path: "a.md", ...source }, { contentFolder: "/nowhere", base: "/", language: "en" });

test("what nests too deep for the stack is told of", async () => {
  const { document, problems } = await compile({ text: "<table><tr><td>".repeat(5000) });
  expect(document).toBeUndefined();
  expect(problems).toMatchObject(
    [{ severity: "error", file: "a.md", line: 1, message: /nested too deep.*take them out/s }].map(
      ({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) as string }),
    ),
  );
});

test("what is wrong with a file is told of before what is wrong with its text", async () => {
  const fault = { severity: "warning", line: 3, message: "this is not UTF-8" } as const;
  const { document, problems } = await compile({ text: "# A\n\n[a][b]", fault });
  expect(document?.title).toBe("A");
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(["a.md:3", "a.md:3"]);
});

test("of a file that could not be read there is no document", async () => {
  const fault = { severity: "error", line: 1, message: "this file has 50 MB; part it" } as const;
  expect(await compile({ text: "", fault })).toMatchObject({ document: undefined, problems: [fault] });
});
