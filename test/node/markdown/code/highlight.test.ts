import { describe, expect, test } from "vitest";
import { highlight } from "../../../../src/node/markdown/code/highlight.ts";
import { findLanguage } from "../../../../src/node/markdown/code/languages.ts";

const kindsOf = async (code: string, name: string) =>
  (await highlight(code, findLanguage(name))).map((line) => line.map(({ kind }) => kind));

describe("syntax highlighting", () => {
  test("highlighting preserves the text of long code", async () => {
    const code = `let a = "${"가".repeat(6_000)}";\nlet b;\n`;
    const lines = await highlight(code, findLanguage("js"));
    expect(lines.map((line) => line.map(({ text }) => text).join("")).join("\n")).toBe(code);
  });

  test("code is highlighted only up to 100,000 characters", async () => {
    const line = "let a = 1;\n";
    expect((await kindsOf(line.repeat(9_100), "js")).flat()).not.toContain("keyword");
    expect((await kindsOf(line.repeat(9_000), "js")).flat()).toContain("keyword");
  });

  test("all lines of code are highlighted except those of more than 5,000 characters", async () => {
    const [long, short] = await kindsOf(`let a = ${"1+".repeat(3_000)}1;\nlet b;`, "js");
    expect(long).toEqual([undefined]);
    expect(short).toContain("keyword");
  });

  test("code is highlighted independently of the code highlighted before it", async () => {
    const code = "# a\n\n```css\n.b { color: red }\n```";
    const before = await kindsOf(code, "md");
    await kindsOf(".b { color: red }", "css");
    expect(await kindsOf(code, "md")).toEqual(before);
  });

  test("tokens of code are cached by code and language, and old ones are evicted", async () => {
    const [js, ts] = [findLanguage("js"), findLanguage("ts")];
    const tokens = await highlight("let once = 1;", js);
    expect(await highlight("let once = 1;", js)).toBe(tokens);
    expect(await highlight("let once = 1;", ts)).not.toBe(tokens);
    // More code than fits into the cache evicts the first entry.
    for (let count = 0; count < 6; count++) await highlight(`// ${count}${"가".repeat(99_000)}`, js);
    expect(await highlight("let once = 1;", js)).not.toBe(tokens);
  });
});
