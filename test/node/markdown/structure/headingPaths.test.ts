import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { otherHeadingIds } from "../../../../src/node/markdown/structure/headingPaths.ts";
import { idAtPath } from "../../../../src/node/markdown/structure/idAtPath.ts";

const heading = (depth: number, text: string, id: string) => ({ depth, text, id });
const HEADINGS = [
  heading(2, "🚀 Launch", "launch"),
  heading(3, "Setup", "setup"),
  heading(2, "✅ Done 👍", "done"),
  heading(3, "Linux", "linux"),
  heading(4, "Setup", "setup-1"),
  heading(3, "Windows", "windows"),
  heading(4, "Setup", "setup-2"),
];
const ids = (dialects: Dialect[]) => otherHeadingIds(HEADINGS, undefined, dialects);

describe("paths of headings with equal text", () => {
  test.each([
    ["🚀 Launch#Setup", "setup"],
    ["Done 👍#Setup", "setup-1"],
    ["done#linux#setup", "setup-1"],
    ["Windows#Setup", "setup-2"],
    ["Done#Windows#Setup", "setup-2"],
    ["Windows#Linux#Setup", undefined],
    ["Setup#Windows", undefined],
    ["Launch#Linux", undefined],
  ])("the path %s leads to %s", (path, id) => {
    expect(idAtPath(path, ids(["obsidian"]))).toBe(id);
  });

  test("heading paths lead to no id outside the dialect obsidian", () => {
    expect(idAtPath("Windows#Setup", ids(["hugo"]))).toBeUndefined();
  });
});

describe("headings with emoji", () => {
  test.each([
    ["rocketlaunch", "launch"],
    ["whitecheckmarkdone1", "done"],
    ["whitecheckmarkdonethumbsup", "done"],
  ])("the id %s with the names of emoji leads to %s in dialects with short codes", (folded, id) => {
    expect(new Map(ids(["hugo"])).get(folded)).toBe(id);
    expect(new Map(ids([])).get(folded)).toBeUndefined();
  });
});
