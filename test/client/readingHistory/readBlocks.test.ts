import { expect, test } from "vitest";
import { headingBefore, hashOfBody, readBlocks } from "../../../src/client/readingHistory/readBlocks.ts";

function bodyOf(html: string): HTMLElement {
  const body = document.createElement("div");
  body.innerHTML = html;
  return body;
}

const HTML = `<details class="contents"><summary>차례</summary><ol><li>대청</li></ol></details>
<h2>대청<a class="anchor" href="#h">#</a></h2><p>여름의  마루</p>
<ul><li>겉 말<ul><li>속 말</li></ul></li></ul><figure><img alt="누마루"></figure>
<section data-footnotes><p>각주</p></section>`;

test("a text is read as blocks without table of contents and footnotes; a figure is read by its alternative text", () => {
  const { blocks, lengths } = readBlocks(bodyOf(HTML));
  expect(blocks.map(({ tagName }) => tagName)).toEqual(["H2", "P", "LI", "LI", "FIGURE"]);
  // The text of a nested block is counted once.
  expect(lengths).toEqual([3, 6, 3, 3, 3]);
});

test("line breaks do not change the hash of a block, and a changed word changes the hash of the body", () => {
  const text = readBlocks(bodyOf(HTML));
  expect(readBlocks(bodyOf(HTML.replaceAll("  ", "\n "))).hashes).toEqual(text.hashes);
  expect(hashOfBody(readBlocks(bodyOf(HTML.replace("여름", "겨울"))))).not.toBe(hashOfBody(text));
});

test("the heading before a block is returned without the text of its link", () => {
  const text = readBlocks(bodyOf(HTML));
  expect(headingBefore(text, 3)).toBe("대청");
  expect(headingBefore(readBlocks(bodyOf("<p>가</p>")), 0)).toBeUndefined();
});
