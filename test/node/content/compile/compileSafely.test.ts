import { expect, test } from "vitest";
import { compileSafely } from "../../../../src/node/content/compile/compileSafely.ts";
import type { SourceFile } from "../../../../src/node/files/sourceFile.ts";

const compile = (source: Omit<SourceFile, "path">) =>
  compileSafely({ path: "a.md", ...source }, { contentFolder: "/nowhere", base: "/", language: "en" });

test("a text that is nested too deeply for the stack is reported as an error", async () => {
  const { document, problems } = await compile({ text: "<table><tr><td>".repeat(5000) });
  expect(document).toBeUndefined();
  expect(problems).toMatchObject(
    [{ severity: "error", file: "a.md", line: 1, message: /nested too deeply.*remove them/s }].map(
      ({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) as string }),
    ),
  );
});

test("a problem of the file is reported before the problems of its text", async () => {
  const fault = { severity: "warning", line: 3, message: "this is not UTF-8" } as const;
  const { document, problems } = await compile({ text: "# A\n\n[the guide][guide]", fault });
  expect(document?.title).toBe("A");
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(["a.md:3", "a.md:3"]);
});

test("a file that could not be read has no document", async () => {
  const fault = { severity: "error", line: 1, message: "this file has 50 MB; split it" } as const;
  expect(await compile({ text: "", fault })).toMatchObject({ document: undefined, problems: [fault] });
});
