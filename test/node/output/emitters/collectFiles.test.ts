import { expect, test, vi } from "vitest";
import { collectFiles, createFileFinder } from "../../../../src/node/output/emitters/collectFiles.ts";
import type { EmitContext } from "../../../../src/node/output/emitters/emitter.ts";
import type { OutputFile } from "../../../../src/node/files/outputFile.ts";

const file = (path: string, contents: string, givesWay = false): OutputFile => ({
  path,
  contents: () => contents,
  givesWay,
});

/** Creates an emitter for each list, which returns the files of the list. */
const emittersOf = (...lists: OutputFile[][]) => lists.map((list) => vi.fn<() => OutputFile[]>(() => list));
const context = {} as EmitContext;

const LISTS = [
  [file("a.txt", "first"), file("b.txt", "alone")],
  [file("a.txt", "second"), file("old/index.html", "forwards", true), file("c/d.txt", "below")],
  [file("c", "gives way to a folder", true), file("b.txt/e", "gives way to a file", true)],
];

test("the later of two files at one path wins, and a file with `givesWay` loses every conflict", () => {
  const files = collectFiles(emittersOf(...LISTS), context);
  const contentsByPath = [...files].map(([path, { contents }]) => [path, contents()]);
  expect(contentsByPath).toEqual([
    ["a.txt", "second"],
    ["b.txt", "alone"],
    ["old/index.html", "forwards"],
    ["c/d.txt", "below"],
  ]);
  const find = createFileFinder(emittersOf(...LISTS), context);
  for (const path of ["a.txt", "b.txt", "old/index.html", "c/d.txt", "c", "b.txt/e", "none"])
    expect(find(path)?.contents(), path).toBe(files.get(path)?.contents());
});

test("finding a file calls only the emitter that provides the file and later emitters, each once", () => {
  const emitters = emittersOf(...LISTS);
  const find = createFileFinder(emitters, context);
  expect([find("c/d.txt")?.contents(), find("a.txt")?.contents()]).toEqual(["below", "second"]);
  expect(emitters.map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1]);
});
