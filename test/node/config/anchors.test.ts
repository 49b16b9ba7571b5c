import { expect, test } from "vitest";
import { compileSite } from "../../support/build/compileSite.ts";
import { readSettings } from "../../../src/node/config/readSettings.ts";

const read = (text: string) => readSettings({ path: "site.yaml", text }, undefined);

test.each([
  ["anchors: pymdownx-lower", ["pymdownx-lower"]],
  ["anchors: [hugo, github]", ["hugo", "github"]],
  ["anchors: none", []],
])("the setting %j chooses the rules %j", (text, expected) => {
  expect(read(text)).toMatchObject({ problems: [], settings: { anchors: expected } });
});

test("a rule that does not exist is reported with those that do", () => {
  const [problem] = read("anchors: velog").problems;
  expect(problem?.message).toMatch(/^anchors: found `velog`, expected `none`, or one or several of python, /);
});

test("the setting replaces the rules of the dialects, and the configuration is read if `dialect` is set", async () => {
  const post = "---\ntitle: A\ndate: 2025-01-01\n---\n\n## 첫 Node.js\n\nText.";
  const config = "markdown_extensions: [{toc: {slugify: !!python/name:pymdownx.slugs.uslugify}}]";
  const idsOf = async (settings: string) => {
    const files = { "posts/a.md": post, "mkdocs.yml": config, "site.yaml": settings };
    const { documentOf } = await compileSite(files);
    return [...(documentOf("posts/a.md")?.html ?? "").matchAll(/<span id="([^"]*)"/g)].map(([, id]) => id);
  };
  expect(await idsOf("title: A")).toEqual(["첫-nodejs"]);
  expect(await idsOf("dialect: mkdocs")).toEqual(["첫-nodejs"]);
  expect(await idsOf("anchors: [python, pymdownx]")).toEqual(["nodejs", "첫-Nodejs"]);
  expect(await idsOf("anchors: none")).toEqual([]);
  expect(await idsOf("dialect: none")).toEqual([]);
});
