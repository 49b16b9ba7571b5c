import picomatch from "picomatch";
import { expect, test } from "vitest";
import { folderGlob, globBelow, globWithout } from "../../../src/node/migrate/globs.ts";

const FILES = [
  "a.md",
  "Blog/a.md",
  "Blog/Old/a.md",
  "Blog/Old/b/a.md",
  "Meta/a.md",
  "Templates/a.md",
  "Templates 2/a.md",
];
const matched = (glob: string, files = FILES) => {
  const matches = picomatch(glob);
  return files.filter((path) => matches(path));
};

test.each<[string[], string[]]>([
  [[], FILES],
  [["Templates"], FILES.filter((path) => !path.startsWith("Templates/"))],
  [
    ["Blog/Old", "Templates", "Meta"],
    ["a.md", "Blog/a.md", "Templates 2/a.md"],
  ],
])("the pattern without the folders %j matches all other files", (excluded, expected) => {
  expect(matched(globWithout(excluded))).toEqual(expected);
});

test("the pattern of a folder begins in the content folder and omits folders in it", () => {
  const glob = globBelow("Blog", ["Blog/Old", "Templates"]);
  expect(matched(glob)).toEqual(["Blog/a.md"]);
  expect(picomatch.scan(glob).base).toBe("");
});

test("a folder whose name has the characters of patterns is matched", () => {
  expect(folderGlob("posts")).toBe("posts");
  expect(matched(folderGlob("글 (1) [a]"), ["글 (1) [a]/b.md", "글/b.md"])).toEqual(["글 (1) [a]/b.md"]);
});
