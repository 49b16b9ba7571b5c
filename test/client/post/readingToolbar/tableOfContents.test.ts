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

test("markSection marks only the entry of the last section that starts above a line", () => {
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

test("an article without a table of contents has no sections", () => {
  document.body.innerHTML = '<article><div class="prose"><p>글</p></div></article>';
  expect(readArticleText()).toMatchObject({ sections: [], contents: undefined });
});

test("the text of an article is open until its body is replaced", () => {
  document.body.innerHTML = '<article><div class="prose"><p>글</p></div></article>';
  const text = readArticleText()!;
  expect(text.isOpen()).toBe(true);
  text.body.innerHTML = "<p>다른 글</p>";
  expect(text.isOpen()).toBe(false);
});
