import { expect, test } from "vitest";
import { foldFilePath, parentFolders } from "../../../src/node/files/paths.ts";

test.each([
  ["a/b/c.html", ["a", "a/b"]],
  ["a.html", []],
])("the parent folders of %s are %j", (path, folders) => {
  expect(parentFolders(path)).toEqual(folders);
});

test("paths that differ in case or Unicode composition are equal when folded", () => {
  expect(foldFilePath("A/한글.MD".normalize("NFD"))).toBe("a/한글.md");
});
