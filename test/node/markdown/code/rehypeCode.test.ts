import { expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

test("the same diff renders identically in the excerpt and at each position in the body", async () => {
  const diff = "```diff\n-let a = 1;\n+let a = 2;\n let b;\n```";
  const text = `${diff}\n\n<!-- more -->\n\n${diff}\n`;
  const options = { contentFolder: "test/fixtures/site", base: "/", language: "en" };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  const drawn = `${document?.excerpt}${document?.html}`.match(/<code>.*?<\/code>/gs);
  expect(drawn).toHaveLength(3);
  expect(new Set(drawn).size).toBe(1);
  expect(drawn?.[0]).toContain("<del>-let a = 1;\n</del><ins>+let a = 2;\n</ins>");
});
