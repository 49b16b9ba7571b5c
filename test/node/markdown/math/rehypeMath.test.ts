import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, site: { math?: boolean } = {}) {
  const source = { path: "posts/a.md", text };
  const compiled = await compileDocument(source, {
    contentFolder: "/nowhere",
    base: "/",
    language: "ko",
    ...site,
  });
  return { ...compiled.document!, messages: compiled.problems.map(({ message }) => message) };
}

describe("formulas", () => {
  test("single dollars delimit formulas if `math` is on in the post or, by default, in the site", async () => {
    expect((await compile("$x$")).html).not.toContain("<math");
    expect((await compile("$x$", { math: true })).html).toContain("<math");
    expect((await compile("---\nmath: false\n---\n$x$", { math: true })).html).not.toContain("<math");
    expect((await compile("---\nkatex: true\n---\n$x$", { math: false })).html).toContain("<math");
  });

  test("summaries contain inline formulas as TeX and omit display formulas", async () => {
    const { summary } = await compile(
      "$$a^2$$은\n\n$$\n\\sum x\n$$\n\n끝 $$\\frac{b}{c}$$\n\n<!-- more -->\n\n둘",
    );
    expect(summary).toBe("a^2은 끝 \\frac{b}{c}");
  });

  test("titles and heading ids contain formulas as TeX", async () => {
    const { title, html } = await compile("# 식 $$a_1$$\n\n## 값 $$b$$\n");
    expect(title).toBe("식 a_1");
    expect(html).toContain('<h2 id="값-b" ');
  });

  test.each([
    ["unclosed braces", "$$" + "{".repeat(20_000) + "$$"],
    ["an infinitely recursive macro", "$$\\def\\a{\\a\\a}\\a$$"],
  ])("a formula with %s is shown as in the source, with a warning", async (_, text) => {
    const { html, messages } = await compile(text);
    expect(html).toBe(`<pre tabindex="0"><code>${text.slice(2, -2)}</code></pre>`);
    expect(messages).toEqual([
      expect.stringMatching(/^a formula is shown as it is written: .+; fix its TeX$/),
    ]);
  });

  test("an error in a formula in an excerpt is reported once", async () => {
    expect((await compile("$$\\frac{a$$\n\n<!-- more -->\n\nb")).messages).toHaveLength(1);
  });
});
