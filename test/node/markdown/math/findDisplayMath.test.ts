import { describe, expect, test } from "vitest";
import { findDisplayMath } from "../../../../src/node/markdown/math/findDisplayMath.ts";

describe("findDisplayMath", () => {
  test.each([
    ["$$\na\n$$", [1]],
    ["$$a$$", [1]],
    ["$$ a $$  ", [1]],
    ["글\n$$ a\n+ b $$\n\n$$c$$\r\n$$\r\nd\r\n$$", [2, 5, 6]],
    ["- $$\n  a\n  $$\n1. > $$b$$", [1, 4]],
    ["$$\n\na\n\n$$", [1]],
    ["$$\n\\$$ \\\\\n$$", [1]],
    ["$$\n$a$\n$$", [1]],
    ["$$$\na\n$$\nb\n$$$", []],
    ["$$a$$ b", []],
    ["a $$b$$", []],
    ["$$ a\n\nb $$", []],
    ["$$", []],
    ["$$$$", []],
    ["$$ $$", []],
    ["$a$", []],
    ["```\n$$\n```\n\n$$\na\n$$", [5]],
    ["~~~ a\n$$\n```\n~~~\n$$\na\n$$", [5]],
    ["$$\n```\na\n```\n$$b$$", [5]],
  ])("findDisplayMath finds the display formulas in %j on the lines %j", (text, expected) => {
    expect([...findDisplayMath(text)]).toEqual(expected);
  });
});
