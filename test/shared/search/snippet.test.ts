import * as fc from "fast-check";
import { expect, test } from "vitest";
import { snippetOf } from "../../../src/shared/search/snippet.ts";

const LONG = `${"마루는 넓다. ".repeat(30)}여기에 데이터센터를 짓는다. ${"볕이 눕는다. ".repeat(30)}`;
const joined = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");

function spanOf(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

test("a long text is cut at words around the match", () => {
  const span = spanOf(LONG, "데이터센터");
  const pieces = snippetOf(LONG, [span], span);
  expect(joined(pieces)).toMatch(/^…(?:넓다\. |마루는 )/);
  expect(joined(pieces)).toMatch(/(?:눕는다\.|볕이)…$/);
  expect(pieces.filter(({ isHit }) => isHit)).toEqual([{ text: "데이터센터", isHit: true }]);
  expect(joined(pieces).length).toBeLessThan(125);
});

test("the snippet of a short text is the complete text", () => {
  const text = "여기에 데이터센터를 짓는다.";
  expect(joined(snippetOf(text, [], spanOf(text, "짓는다")))).toBe(text);
});

test("lines of code are separated by spaces in a snippet", () => {
  const text = "const a = 1;\n\nconst b = 2;";
  expect(joined(snippetOf(text, [], spanOf(text, "b")))).toBe("const a = 1; const b = 2;");
});

test("a snippet shows the first of two distant matches, and the beginning of a match that is longer than a snippet", () => {
  const text = `${"마루는 넓다. ".repeat(9)}감나무 ${"볕이 눕는다. ".repeat(300)}우물 ${"볕이 눕는다. ".repeat(20)}`;
  const [tree, well] = [spanOf(text, "감나무"), spanOf(text, "우물")];
  const pieces = snippetOf(text, [tree, well], { start: tree.start, end: well.end });
  expect(pieces.filter(({ isHit }) => isHit)).toEqual([{ text: "감나무", isHit: true }]);
  expect(joined(pieces).length).toBeLessThan(125);
  const long = { start: tree.start, end: text.length };
  const cut = snippetOf(text, [long], long);
  expect(cut[2]?.text).toMatch(/^감나무 볕이/);
  expect(joined(cut).length).toBeLessThan(160);
});

test("a snippet has spaces between table cells, but none before punctuation that follows a footnote reference", () => {
  const text = "부산\t23원\t‘둘’ 끝\t. 다시\t?";
  expect(joined(snippetOf(text, [], spanOf(text, "23")))).toBe("부산 23원 ‘둘’ 끝. 다시?");
});

test("a snippet contains its match and splits no character, for any text", () => {
  const characters = fc.constantFrom("가", "나", " ", "😀", "a", "\n");
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 400 }), fc.nat(), (array, seed) => {
      const text = array.join("");
      const indices = [...text.matchAll(/[가나a]/g)].map(({ index }) => index);
      const start = indices[seed % Math.max(1, indices.length)];
      if (start === undefined) return;
      const span = { start, end: start + 1 };
      const pieces = snippetOf(text, [span], span);
      expect(pieces.filter(({ isHit }) => isHit).map((piece) => piece.text)).toEqual([text[start]]);
      expect(joined(pieces)).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
