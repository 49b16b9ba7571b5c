import { describe, expect, test } from "vitest";
import { compileMdx } from "./compileMdx.ts";

const STATEMENTS = [
  'import A from "./a"',
  "import A from './a';",
  'import "./a.css"',
  'import {\n  A,\n  B as C,\n} from "x"',
  'import A, { B } from "x"; import * as C from "y"',
  'import type { A } from "x"',
  "export const a = 1",
  "export const a = {\n  b: { c: [1, 2] },\n\n  d: `}`,\n}",
  "export const a: string = 'b'",
  "export function A() {\n  return <p>{'{'}</p>\n}",
  "export default function Layout({ children }) {\n  return (\n    <main>\n\n      {children}\n    </main>\n  )\n}",
  "export default ({ children }) => <Layout>{children}</Layout>",
  "export { a } from './a'",
  "export * from './a'",
  "export interface A {\n  b: string\n}",
  "export async function getStaticProps() {\n  return { props: {} }\n}",
];

const PROSE = [
  "import is a keyword",
  "import statements come first.",
  "import, export, and so on",
  "export your data before you leave",
  "export default values as you like",
  "import문은 맨 위에 쓴다",
  "exports = {}",
];

describe("statements of MDX", () => {
  test.each(STATEMENTS)(
    "the statement %j at the start of a block is removed without a warning",
    async (statement) => {
      for (const text of [`${statement}\n\n끝`, `앞\n\n${statement}\n\n끝`]) {
        const { html, markdown, messages: reported } = await compileMdx(text);
        expect(html).toBe(text.startsWith("앞") ? "<p>앞</p>\n<p>끝</p>" : "<p>끝</p>");
        expect(markdown).toBe(text.startsWith("앞") ? "앞\n\n끝" : "끝");
        expect(reported).toEqual([]);
      }
    },
  );

  test("text directly below a statement is shown", async () => {
    expect((await compileMdx('import A from "a"\nimport B from "b"\n글 **굵게**')).html).toBe(
      "<p>글 <strong>굵게</strong></p>",
    );
    expect((await compileMdx('import { A } from "a"\n- 하나')).html).toBe("<ul>\n<li>하나</li>\n</ul>");
  });

  test.each(PROSE)("the sentence %j is shown", async (sentence) => {
    expect(await compileMdx(`${sentence}\n- 하나`)).toMatchObject({
      html: `<p>${sentence}</p>\n<ul>\n<li>하나</li>\n</ul>`,
      messages: [],
    });
  });

  test.each(STATEMENTS.filter((each) => !/<|\n\n/.test(each)))(
    "the statement %j is text in an `.md` file",
    async (statement) => {
      const { html } = await compileMdx(statement, { path: "a.md" });
      expect(html.replace(/<[^>]*>|&[a-z]+;/g, "")).toContain(statement.split(/["'{<]/, 1)[0]?.trim());
    },
  );

  test.each([
    "`import A from 'a'`",
    "```js\nimport A from 'a'\n```",
    "> import A from 'a'",
    "- export const a = 1",
    "  import A from 'a'",
  ])("%j is not removed, because it is code or does not begin a line", async (text) => {
    const { html } = await compileMdx(text);
    expect(html.replace(/<[^>]*>/g, "")).toMatch(/import A from|export const a = 1/);
  });

  test("an unclosed statement is shown as text and reported", async () => {
    const { html, messages: reported } = await compileMdx(
      "export const a = {\n  b: [1,\n\n글\n\n- 하나\n\n## 제목",
    );
    expect(html).toMatch(
      /^<p>export const a = {\nb: \[1,<\/p>\n<p>글<\/p>\n<ul>\n<li>하나<\/li>\n<\/ul>\n<h2/,
    );
    expect(reported).toEqual([
      "1: `export` is never closed, or is not valid JavaScript, and is shown as text; close it, or put `\\` before it",
    ]);
  });

  test.each([
    ["import A from 'a'\n글", "<p>글</p>", []],
    ["import A from 'a'\nimport B from 'b'\n**글** {1}", "<p><strong>글</strong> 1</p>", []],
    ["export const a = 1;\n글\n둘째 줄", "<p>글\n둘째 줄</p>", []],
    [
      "앞\n\nimport A from 'a'\nexport const b: = {\n글",
      "export const b: = {\n글</p>",
      ["4: this `export` statement is not valid JavaScript"],
    ],
  ])("removed statements in %j are not reported as text", async (text, shown, messages) => {
    const { html, messages: reported } = await compileMdx(text);
    expect(html).toContain(shown);
    expect(html).not.toContain("import");
    expect(reported).toEqual(messages.map((message) => expect.stringContaining(message) as string));
  });

  test("images are shown by names that statements define, by `require` and by path", async () => {
    const names = [
      ["import jar from './jar.svg'", "jar"],
      ["import jar from './jar.svg'", "jar.src"],
      ["const a = 1", "require('./jar.svg').default"],
      ["export const jar = './jar.svg'", "jar"],
      ["export const jar = require('./jar.svg')", "jar"],
      ["import jar from '@/images/jar.svg'", '"./jar.svg"'],
    ];
    for (const [statement, name] of names) {
      const { html, messages: reported } = await compileMdx(
        `${statement}\n\n<Image src={${name}} alt="a jar" />`,
      );
      expect(html).toMatch(/<img alt="a jar"[^>]* src="\/assets\/[^"]*\.svg"/);
      expect(reported).toEqual([]);
    }
  });
});
