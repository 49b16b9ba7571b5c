import { beforeEach, expect, test, vi } from "vitest";
import { markSection, openText } from "../../../src/app/aids/openText.ts";

/** Headings at heights of the screen, in px. */
function drawText(heights: Record<string, number>): void {
  const ids = Object.keys(heights);
  document.body.innerHTML = `<article><div class="prose"><details class="contents"><nav><ol>${ids
    .map((id) => `<li><a href="#${encodeURIComponent(id)}">${id}</a></li>`)
    .join("")}</ol></nav></details>${ids.map((id) => `<h2 id="${id}">${id}</h2>`).join("")}</div></article>`;
  for (const [id, top] of Object.entries(heights)) {
    const heading = document.getElementById(id)!;
    vi.spyOn(heading, "getBoundingClientRect").mockReturnValue({ top } as DOMRect);
  }
}

const current = () =>
  [...document.querySelectorAll("[aria-current]")].map(
    (link) => `${link.textContent}: ${link.getAttribute("aria-current")}`,
  );

beforeEach(() => void (document.body.innerHTML = ""));

test("the entry of the section at a height of the screen is marked, and no other", () => {
  drawText({ "첫 마디": -300, "둘째-마디": 40, "셋째-마디": 700 });
  const text = openText()!;
  expect(text.sections.map(({ heading }) => heading.id)).toEqual(["첫 마디", "둘째-마디", "셋째-마디"]);
  markSection(text, 100);
  expect(current()).toEqual(["둘째-마디: location"]);
  markSection(text, 800);
  expect(current()).toEqual(["셋째-마디: location"]);
  markSection(text, -1000);
  expect(current()).toEqual([]);
});

test("a text without a list has no sections, a list of posts no text, and another body is another text", () => {
  expect(openText()).toBeUndefined();
  document.body.innerHTML = '<article><div class="prose"><p>글</p></div></article>';
  const text = openText()!;
  expect(text).toMatchObject({ sections: [], contents: undefined });
  expect(text.isOpen()).toBe(true);
  text.body.innerHTML = "<p>다른 글</p>";
  expect(text.isOpen()).toBe(false);
});
