import { describe, expect, test } from "vitest";
import { Draft } from "../../../../src/build/markdown/foreign/draft.ts";

const upper = ({ match: [whole] }: { match: RegExpExecArray }) => whole.toUpperCase();

describe("a draft", () => {
  test("leaves what is kept, and knows its place after what has become longer or shorter before it", () => {
    const draft = new Draft("a1 [a2] a3", [{ start: 3, end: 7 }]);
    const longer = draft.replace(/a\d/g, ({ match: [whole] }) => `<<${whole}>>`);
    expect(longer.text).toBe("<<a1>> [a2] <<a3>>");
    expect(longer.kept.map(({ start, end }) => longer.text.slice(start, end))).toEqual(["[a2]"]);
    expect(longer.replace(/[<>]/g, () => "").replace(/a\d/g, upper).text).toBe("A1 [a2] A3");
  });

  test("keeps its lines where what is replaced went over several, and tells of the line each was on", () => {
    const lines: number[] = [];
    const { text } = new Draft("a\n{b\nc}\nd {e}", []).replace(/\{[^}]*\}/g, ({ line }) => {
      lines.push(line);
      return "";
    });
    expect(text).toBe("a\n\n\nd ");
    expect(lines).toEqual([2, 4]);
  });

  test("replaces within what is kept where it is asked to", () => {
    const draft = new Draft("`{x}` {x}", [{ start: 0, end: 5 }]).replace(/\{x\}/g, () => "long", true);
    expect(draft.text).toBe("`long` long");
    expect(draft.kept).toEqual([{ start: 0, end: 6 }]);
  });

  test("forgets what was kept within what is replaced", () => {
    const draft = new Draft("<a `b` c> d", [{ start: 3, end: 6 }]).replace(/<[^>]*>/g, () => "");
    expect(draft.kept).toEqual([]);
    expect(draft.replace(/d/g, upper).text).toBe(" D");
  });
});
