import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/build/document.ts";

async function compile(text: string, site: { math?: boolean } = {}) {
  const source = { path: "posts/a.md", text };
  const compiled = await compileDocument(source, {
    contentFolder: "/nowhere",
    base: "/",
    language: "ko",
    ...site,
  });
  return { ...compiled.document!, told: compiled.problems.map(({ message }) => message) };
}

describe("formulas", () => {
  test("stand between single dollars where the site says so and the post does not say otherwise", async () => {
    expect((await compile("$x$")).html).not.toContain("<math");
    expect((await compile("$x$", { math: true })).html).toContain("<math");
    expect((await compile("---\nmath: false\n---\n$x$", { math: true })).html).not.toContain("<math");
    expect((await compile("---\nkatex: true\n---\n$x$", { math: false })).html).toContain("<math");
  });

  test("count in summaries as their TeX, those with lines of their own not at all", async () => {
    const { summary } = await compile(
      "$$a^2$$은\n\n$$\n\\sum x\n$$\n\n끝 $$\\frac{b}{c}$$\n\n<!-- more -->\n\n둘",
    );
    expect(summary).toBe("a^2은 끝 \\frac{b}{c}");
  });

  test("in a title and an id are their TeX", async () => {
    const { title, html } = await compile("# 식 $$a_1$$\n\n## 값 $$b$$\n");
    expect(title).toBe("식 a_1");
    expect(html).toContain('<h2 id="값-b" ');
  });

  test.each([
    ["that never close", "$$" + "{".repeat(20_000) + "$$"],
    ["that define themselves", "$$\\def\\a{\\a\\a}\\a$$"],
  ])("%s are shown as they are written, with a warning", async (_, text) => {
    const { html, told } = await compile(text);
    expect(html).toBe(`<pre tabindex="0"><code>${text.slice(2, -2)}</code></pre>`);
    expect(told).toEqual([expect.stringMatching(/^a formula is shown as it is written: .+; mend its TeX$/)]);
  });

  test("with an error in an excerpt are told of once", async () => {
    expect((await compile("$$\\frac{a$$\n\n<!-- more -->\n\nb")).told).toHaveLength(1);
  });
});
