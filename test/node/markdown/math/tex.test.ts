import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, math?: boolean) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko", ...(math && { math }) };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  return { html: document?.html ?? "", messages: problems.map(({ line, message }) => `${line} ${message}`) };
}

/** Returns the visible text of HTML, with formulas as TeX between «». */
function shown(html: string): string {
  return html
    .replace(/<math.*?<annotation[^>]*>(.*?)<\/annotation><\/semantics><\/math>/gs, "«$1»")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();
}

const on = async (text: string) => shown((await compile(text, true)).html);
const off = async (text: string) => shown((await compile(text)).html);

/** Sources, and how they are shown if formulas are enabled. */
const FORMULAS: [written: string, formula: string][] = [
  [String.raw`글 \(x\)는`, "글 «x»는"],
  [String.raw`\(f(x)\)와 \(g(y)\)`, "«f(x)»와 «g(y)»"],
  [String.raw`변수\(n\)개`, "변수«n»개"],
  [String.raw`\(a_1*b_2*c\)`, "«a_1*b_2*c»"],
  [String.raw`\(a \\ b^2\)`, String.raw`«a \\ b^2»`],
  [String.raw`\(\frac{거리}{시간}\)`, String.raw`«\frac{거리}{시간}»`],
  [String.raw`\(i < n\)과 \(a<b>c\)`, "«i < n»과 «a<b>c»"],
  ["\\(x +\ny\\)", "«x +\ny»"],
  [String.raw`식 \[y^2\] 끝`, "식 «y^2» 끝"],
  [String.raw`\[ E = mc^2 \]`, "«E = mc^2»"],
  ["\\[\na_i * b * c \\\\\n- c\n+ d_e\n> f\n===\n\\]", "«a_i * b * c \\\\\n- c\n+ d_e\n> f\n===»"],
  ["글\n\\[ x^2 \\]\n글", "글\n«x^2»\n글"],
  [
    "\\begin{align}\na &= b \\\\\n= c*d*\n\\end{align}",
    "«\\begin{align}\na &= b \\\\\n= c*d*\n\\end{align}»",
  ],
  ["\\begin{gather*}\na \\\\\n\nb\n\\end{gather*}", "«\\begin{gather*}\na \\\\\n\nb\n\\end{gather*}»"],
  [
    String.raw`행렬 \begin{pmatrix} a & b \\ c & d \end{pmatrix}은`,
    String.raw`행렬 «\begin{pmatrix} a & b \\ c & d \end{pmatrix}»은`,
  ],
  [
    String.raw`\begin{matrix} \begin{matrix} a \end{matrix} \\ b \end{matrix}`,
    String.raw`«\begin{matrix} \begin{matrix} a \end{matrix} \\ b \end{matrix}»`,
  ],
  [
    String.raw`글 \begin{equation} a = b \end{equation} 끝`,
    String.raw`글 «\begin{equation} a = b \end{equation}» 끝`,
  ],
];

const CASES = String.raw`\begin{cases} 1 \\ 2 \end{cases}`;

describe("TeX between brackets and in environments", () => {
  test.each(FORMULAS)("%j is a formula if `math` is on", async (written, formula) => {
    const { html, messages } = await compile(written, true);
    expect([shown(html).replace(/<\/?p>/g, ""), messages]).toEqual([formula, []]);
  });

  test.each(FORMULAS)("%j is shown as in the source if `math` is off, with one hint", async (written) => {
    const { html, messages } = await compile(`글\n\n${written}\n\n${written}`);
    expect(shown(html).split(/\s+/).join(" ")).toBe(`글 ${written} ${written}`.split(/\s+/).join(" "));
    expect(messages).toEqual([expect.stringMatching(/^[34] .*`math: true`/)]);
  });

  test.each([
    ["a list", `- 글\n\n  ${CASES}\n- 둘`, `글«${CASES}»둘`],
    ["a quote", `> ${CASES}\n>\n> 글`, `«${CASES}»글`],
    ["a table", `| a |\n| - |\n| ${CASES} |`, `a«${CASES}»`],
    ["a heading", `## 식 \\(n\\)\n`, "식 «n»"],
    ["a link", String.raw`[\(n\)의 뜻](https://a.example)`, "«n»의 뜻"],
    ["bold words", String.raw`**\(n\)**은`, "«n»은"],
    ["a footnote", "글[^1]\n\n[^1]: \\(n\\)은", "글1각주\n\n«n»은 본문으로 돌아가기"],
  ])("TeX in %s is a formula", async (_, written, expected) => {
    const found = await on(written);
    expect(found.replace(/\s+/g, "")).toContain(expected.replace(/\s+/g, "").replace("본문으로돌아가기", ""));
  });

  test.each([
    [String.raw`\[not a link\] 글`, "[not a link] 글"],
    [String.raw`\[공지\] 제목`, "[공지] 제목"],
    [String.raw`\[note\](https://a.example/x_y)`, "[note](https://a.example/x_y)"],
    [String.raw`- \[x\] 할 일, \[ \] 둘`, "[x] 할 일, [ ] 둘"],
    [String.raw`\[1\], \[^1\]와 arr\[i\]`, "[1], [^1]와 arr[i]"],
    [String.raw`\[snake_case_name\], \[^_^\]`, "[snake_case_name], [^_^]"],
    [String.raw`\[caption id="attachment_1" width="30"\]`, '[caption id="attachment_1" width="30"]'],
    [String.raw`\(주석이다\), file\(s\), \(see below\)`, "(주석이다), file(s), (see below)"],
    [String.raw`\(닫지 않음, x\), \[ y`, "(닫지 않음, x), [ y"],
    [String.raw`\( \) \(\) \[\]`, "( ) () []"],
    ["\\(a\n\nb\\)", "(a\nb)"],
    ["\\(a `x\\)` b\\)", "(a x\\) b)"],
  ])("the brackets in %j are escaped text, with `math` on and off", async (written, expected) => {
    expect([await off(written), await on(written)]).toEqual([expected, expected]);
    expect((await compile(written)).messages).toEqual([]);
  });

  test.each([
    ["`\\(x^2\\)`", "\\(x^2\\)"],
    ["```tex\n\\[ x^2 \\]\n\\begin{align} a \\end{align}\n```", "\\[ x^2 \\]\n\\begin{align} a \\end{align}"],
    ["글\n\n    \\[ x^2 \\]", "글\n\\[ x^2 \\]"],
    ["\\begin{itemize}\n\\item 하나\n\\end{itemize}", "\\begin{itemize}\n\\item 하나\n\\end{itemize}"],
    ["\\begin{align} 닫지 않음", "\\begin{align} 닫지 않음"],
    ["\\end{align} \\begin 글", "\\end{align} \\begin 글"],
  ])("%j is not a formula, with `math` on and off", async (written, expected) => {
    const code = (text: string) => text.replace(/코드 복사/g, "").trim();
    expect([code(await off(written)), code(await on(written))]).toEqual([expected, expected]);
    expect((await compile(written)).messages).toEqual([]);
  });

  test("delimiters with doubled backslashes are recognized if `math` is on", async () => {
    const block = "\\\\[\n\\begin{aligned}\na &= b \\\\\\\\\nc\\_1 &= d\n\\end{aligned}\n\\\\]";
    expect(await on(block)).toBe("«\\begin{aligned}\na &= b \\\\\nc_1 &= d\n\\end{aligned}»");
    expect(await on(String.raw`글 \\(x\_1\\)은, \\[y^2\\]`)).toBe("글 «x_1»은, «y^2»");
    expect(await off(String.raw`글 \\(x\_1\\)은`)).toBe(String.raw`글 \(x_1\)은`);
  });

  test("a text with 20,000 unclosed formulas is compiled within 10 s", async () => {
    const text = ["\\(", "\\[", "\\begin{align}", "\\begin{cases} \\["].map((sign) => sign.repeat(5_000));
    const start = performance.now();
    await on(text.join("\n\n"));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("formulas in table cells", () => {
  test.each([
    [String.raw`$P(A\|B)$`, "«P(A|B)»"],
    [String.raw`$$P(A\|B)$$`, "«P(A|B)»"],
    ["$`P(A\\|B)`$", "«P(A|B)»"],
    [String.raw`\(P(A\|B)\)`, "«P(A|B)»"],
    [String.raw`$\{x \mid x \|\, y\}$`, String.raw`«\{x \mid x |\, y\}»`],
    [String.raw`$\\|x\\|$`, String.raw`«\Vert x\Vert»`],
    [String.raw`$$\\|x\\|$$와 \(\\|y\\|\)`, String.raw`«\Vert x\Vert»와 «\Vert y\Vert»`],
    [String.raw`$\Vert x \Vert$`, String.raw`«\Vert x \Vert»`],
    [String.raw`글 $\|x\|$와 **$a\|b$**`, "글 «|x|»와 «a|b»"],
  ])("the escaped bars in the formula %j in a table cell are unescaped", async (cell, expected) => {
    expect(await on(`| a |\n| - |\n| ${cell} |`)).toBe(`a${expected}`);
  });

  test.each([
    ["```\n| $\\\\|x$ |\n```", "$\\\\|x$"],
    ["글 $a \\\\|x$", "«a \\\\|x»"],
  ])("`\\\\|` outside a table is not converted to `\\Vert`: %j", async (text, expected) =>
    expect(await on(text)).toContain(expected),
  );

  test("a backslash before a bar outside a table is part of the formula", async () => {
    expect(await on(String.raw`$\|x\|$, \(\|y\|\)`)).toBe(String.raw`«\|x\|», «\|y\|»`);
  });

  test("TeX in a table cell is shown without the table's backslashes if `math` is off", async () => {
    expect(await off("| a |\n| - |\n| \\(P(A\\|B)\\) |")).toBe(String.raw`a\(P(A|B)\)`);
  });
});

describe("formulas between dollars with backticks", () => {
  test.each([
    ["$`x^2`$는", "«x^2»는"],
    ["글$`a*b*c`$와 $`d`$", "글«a*b*c»와 «d»"],
    ["`$x$`", "$x$"],
    ["$`x`", "$x"],
    ["US$`x`$", "US$x$"],
    ["\\$`x`$", "$x$"],
  ])("%j is shown as %j if `math` is on", async (written, expected) =>
    expect(await on(written)).toBe(expected),
  );
});

describe("the hint to set `math: true`", () => {
  const FULL = [
    "우리는 $x^2$를 본다",
    "$\\alpha$와 $\\beta$",
    "$x$, $y$와 $z$",
    "| a |\n| - |\n| $a_{1}$ |",
    "## 값 $n = 3$",
    "- $`x`$ 다음 $\\frac{1}{2}$",
    "**$E=mc^2$**",
  ];
  test.each(FULL)("one hint to set `math: true` is reported for %j", async (text) => {
    const { messages } = await compile(`글\n\n${text}\n\n${text}`);
    expect(messages).toEqual([expect.stringMatching(/^\d+ `.*` looks like a formula.*`math: true`/)]);
    expect((await compile(text, true)).messages).toEqual([]);
    expect((await compile(`---\nmath: false\n---\n${text}`)).messages).toEqual([]);
  });

  test.each([
    "$5에서 $10까지, US$5, 5$ 그리고 $20",
    "$HOME/$USER, $PATH_TO_X$, $(date +%Y_%m)",
    "$x$ 하나",
    "PHP는 $a = 1; $b = 2; $c_d = $e",
    "`$x^2$`와 `\\alpha`\n\n```\n$x^2$ \\(x\\)\n```",
    "\\$x^2\\$와 $$x^2$$",
    "값 $a와 x^2의$ 사이, $5는 b_1이고 $c",
    "$name$, $title$, $body$, $env:TEMP",
    "jQuery는 $('#a')와 $('.b_c')를, $.ajax와 $.get을",
    "정규식 ^a$와 ^b_1$",
    "$1$ $2$ $3$ $4$",
    "C:\\\\(x86\\\\), \\(참고\\)",
  ])("no hint to set `math: true` is reported for %j", async (text) =>
    expect((await compile(text)).messages).toEqual([]),
  );
});
