import * as fc from "fast-check";
import { expect, test } from "vitest";
import { squeeze } from "../../../src/shared/text/foldText.ts";
import { markPieces, unsqueeze } from "../../../src/shared/search/marks.ts";

test("matches in the squeezed text are marked in the original text", () => {
  const text = "Große  데이터 센터의 Café";
  const at = (part: string) => {
    const start = squeeze(text).text.indexOf(part);
    return { start, end: start + part.length };
  };
  const spans = unsqueeze(text, [at("grosse"), at("데이터센터"), at("cafe")]);
  const pieces = markPieces(text, spans, { start: 0, end: text.length });
  expect(pieces.filter(({ isHit }) => isHit).map((each) => each.text)).toEqual([
    "Große",
    "데이터 센터",
    "Café",
  ]);
});

test("the pieces of a text join to the text for any marks", () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(12)));
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), spans, (text, marked) => {
      const ordered = marked.map(([start, length]) => ({ start, end: start + length }));
      const pieces = markPieces(
        text,
        ordered.toSorted((a, b) => a.start - b.start),
        { start: 0, end: text.length },
      );
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    }),
  );
});
