import { describe, expect, test } from "vitest";
import { compileSite } from "../../../support/build/compileSite.ts";

const POST = { "posts/다른-글.md": "# 다른 글" };
const hint = (name: string, more = "") =>
  `\`[[${name}]]\` is the name of a post and is shown as text${more}; to link such names, add \`dialect: obsidian\` to site.yaml`;

describe("names of posts in brackets", () => {
  test("without a dialect that links them, names of posts in brackets cause one warning per site, which states their number", async () => {
    const { problems } = await compileSite({
      ...POST,
      "posts/a.md": "one\n\n- [[다른 글]], [[다른-글|이 글]]",
      "posts/b.md": "[[a]]",
    });
    expect(problems).toEqual([`posts/a.md:3: warning: ${hint("다른 글", ", and 2 more")}`]);
  });

  test.each([
    "[[nodiscard]] int f();",
    "a[[1]]",
    "`[[다른 글]]`",
    "    [[다른 글]]",
    "![[다른 글]]",
    "[[없는 글]]",
  ])("the text %j, without the name of a post outside code, causes no warning", async (text) => {
    expect((await compileSite({ ...POST, "posts/a.md": text })).problems).toEqual([]);
  });

  test("names of posts in brackets become links without a warning in the Obsidian dialect", async () => {
    const site = { "site.yaml": "dialect: obsidian", ...POST, "posts/a.md": "[[다른 글]]" };
    const { problems, documentOf } = await compileSite(site);
    expect(problems).toEqual([]);
    expect(documentOf("posts/a.md")?.html).toContain("<a href=");
  });
});
