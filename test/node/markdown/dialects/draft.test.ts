import { describe, expect, test } from "vitest";
import { Draft } from "../../../../src/node/markdown/dialects/draft.ts";

const upper = ({ match: [whole] }: { match: RegExpExecArray }) => whole.toUpperCase();

describe("Draft", () => {
  test("Draft leaves literal ranges unchanged, and shifts them if the length of the preceding text changes", () => {
    const draft = new Draft("a1 [a2] a3", [{ start: 3, end: 7 }]);
    const longer = draft.replace(/a\d/g, ({ match: [whole] }) => `<<${whole}>>`);
    expect(longer.text).toBe("<<a1>> [a2] <<a3>>");
    expect(longer.literal.map(({ start, end }) => longer.text.slice(start, end))).toEqual(["[a2]"]);
    expect(longer.replace(/[<>]/g, () => "").replace(/a\d/g, upper).text).toBe("A1 [a2] A3");
  });

  test("Draft preserves the number of lines when it replaces a match of several lines, and passes the line of each match", () => {
    const lines: number[] = [];
    const { text } = new Draft("a\n{b\nc}\nd {e}", []).replace(/\{[^}]*\}/g, ({ line }) => {
      lines.push(line);
      return "";
    });
    expect(text).toBe("a\n\n\nd ");
    expect(lines).toEqual([2, 4]);
  });

  test("Draft replaces matches in literal ranges if `everywhere` is true", () => {
    const draft = new Draft("`{x}` {x}", [{ start: 0, end: 5 }]).replace(/\{x\}/g, () => "long", true);
    expect(draft.text).toBe("`long` long");
    expect(draft.literal).toEqual([{ start: 0, end: 6 }]);
  });

  test("Draft drops literal ranges in replaced text", () => {
    const draft = new Draft("<a `b` c> d", [{ start: 3, end: 6 }]).replace(/<[^>]*>/g, () => "");
    expect(draft.literal).toEqual([]);
    expect(draft.replace(/d/g, upper).text).toBe(" D");
  });
});
