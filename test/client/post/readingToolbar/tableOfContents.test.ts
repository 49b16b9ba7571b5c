import { beforeEach, expect, test, vi } from "vitest";
import { markSection, readArticleText } from "../../../../src/client/post/readingToolbar/tableOfContents.ts";

/** Renders an article with its headings at the given offsets from the top of the screen, in CSS px. */
function drawText(offsets: Record<string, number>): void {
  const ids = Object.keys(offsets);
  document.body.innerHTML = `<article><div class="prose"><details class="contents"><nav><ol>${ids
    .map((id) => `<li><a href="#${encodeURIComponent(id)}">${id}</a></li>`)
    .join("")}</ol></nav></details>${ids.map((id) => `<h2 id="${id}">${id}</h2>`).join("")}</div></article>`;
  for (const [id, top] of Object.entries(offsets)) {
    const heading = document.getElementById(id)!;
    vi.spyOn(heading, "getBoundingClientRect").mockReturnValue({ top } as DOMRect);
  }
}

const current = () =>
  [...document.querySelectorAll("[aria-current]")].map(
    (link) => `${link.textContent}: ${link.getAttribute("aria-current")}`,
  );

beforeEach(() => void (document.body.innerHTML = ""));

test("marks only the table of contents entry of the section at a scroll offset", () => {
  drawText({ "첫 마디": -300, "둘째-마디": 40, "셋째-마디": 700 });
  const text = readArticleText()!;
  expect(text.sections.map(({ heading }) => heading.id)).toEqual(["첫 마디", "둘째-마디", "셋째-마디"]);
  markSection(text, 100);
  expect(current()).toEqual(["둘째-마디: location"]);
  markSection(text, 800);
  expect(current()).toEqual(["셋째-마디: location"]);
  markSection(text, -1000);
  expect(current()).toEqual([]);
});

test("readArticleText returns undefined on a page without an article", () => {
  expect(readArticleText()).toBeUndefined();
});

test("an article without a table of contents has no sections, and its text counts as closed after the body is replaced", () => {
  document.body.innerHTML = '<article><div class="prose"><p>글</p></div></article>';
  const text = readArticleText()!;
  expect(text).toMatchObject({ sections: [], contents: undefined });
  expect(text.isOpen()).toBe(true);
  text.body.innerHTML = "<p>다른 글</p>";
  expect(text.isOpen()).toBe(false);
});
