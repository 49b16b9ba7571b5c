import { describe, expect, test } from "vitest";
import { assignTags } from "../../../src/node/site/assignTags.ts";

const post = (file: string, ...tags: string[]) => ({ file, tags, tagsLine: 4 });
const assign = (posts: ReturnType<typeof post>[], aliases: Record<string, string> = {}) => {
  const { tags, namesOf, problems } = assignTags(posts, new Map(Object.entries(aliases)));
  return {
    tags: tags.map(({ name, slug, count }) => `${name} ${slug} ${count}`),
    aliases: tags.flatMap((tag) => tag.aliases ?? []),
    names: posts.map(({ tags: written }) => namesOf(written)),
    problems: problems.map(({ severity, file, line, message }) => `${file}:${line}: ${severity}: ${message}`),
  };
};

describe("tags of a site", () => {
  test("tags are counted by slug and sorted by number of posts, highest first", () => {
    const { tags, problems } = assign([post("a.md", "web", "ai"), post("b.md", "ai"), post("c.md")]);
    expect(tags).toEqual(["ai ai 2", "web web 1"]);
    expect(problems).toEqual([]);
  });

  test("tags that differ only in case or width are merged under the most used spelling, and a warning names the others", () => {
    const { tags, names, problems } = assign([
      post("a.md", "AI"),
      post("b.md", "ai"),
      post("c.md", "AI"),
      post("d.md", "ＡＩ"),
    ]);
    expect(tags).toEqual(["AI ai 4"]);
    expect(names).toEqual([["AI"], ["AI"], ["AI"], ["AI"]]);
    expect(problems).toEqual([
      "b.md:4: warning: tag `ai` is also written `AI`, and both are shown as `AI`; write `AI`",
      "d.md:4: warning: tag `ＡＩ` is also written `AI`, and both are shown as `AI`; write `AI`",
    ]);
  });

  test("C, C# and C++ are different tags", () => {
    const { tags, problems } = assign([post("a.md", "C", "C#", "C++")]);
    expect(tags).toEqual(["C c 1", "C++ c-plus-plus 1", "C# c-sharp 1"]);
    expect(problems).toEqual([]);
  });

  test("an alias is counted as its tag, once per post, without a warning", () => {
    const { tags, names, aliases, problems } = assign(
      [post("a.md", "js", "JavaScript"), post("b.md", "JS")],
      {
        js: "JavaScript",
      },
    );
    expect(tags).toEqual(["JavaScript javascript 2"]);
    expect(names).toEqual([["JavaScript"], ["JavaScript"]]);
    expect(aliases).toEqual(["js"]);
    expect(problems).toEqual([]);
  });

  test("a tag has the name that its alias maps to, even if no post uses that name", () => {
    expect(assign([post("a.md", "js")], { js: "JavaScript" }).tags).toEqual(["JavaScript javascript 1"]);
  });

  test("tags that differ only by a hyphen or a space remain separate and cause a warning with two remedies", () => {
    const { tags, problems } = assign([
      post("a.md", "datacenter"),
      post("b.md", "datacenter", "데이터 센터"),
      post("c.md", "data-center", "데이터센터"),
    ]);
    expect(tags).toHaveLength(4);
    expect(problems).toEqual([
      "c.md:4: warning: tag `data-center` (1 post) looks like `datacenter` (2 posts); write one of them, or add `tags: {aliases: {data-center: datacenter}}` to site.yaml",
      "c.md:4: warning: tag `데이터센터` (1 post) looks like `데이터 센터` (1 post); write one of them, or add `tags: {aliases: {데이터센터: 데이터 센터}}` to site.yaml",
    ]);
  });
});
