import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { AUTHOR_CLASS } from "../../../../src/node/markdown/syntax/attributes/authorClass.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { appStyles } from "../../../support/checks/appStyles.ts";

const NAMES = [...new Set(appStyles().map(({ name }) => name))].toSorted();

async function compile(text: string, frontMatter = "") {
  const options = { contentFolder: "test/fixtures/site", base: "/", language: "en" };
  const source = { path: "posts/a.md", text: `---\ntitle: A\n${frontMatter}---\n\n${text}` };
  const { document, problems } = await compileDocument(source, options);
  return { html: document?.html, problems };
}

test("all classes of the app's stylesheets have the reserved prefix or are on the list of reserved classes", () => {
  expect(NAMES.length).toBeGreaterThan(100);
  expect(NAMES.filter((name) => AUTHOR_CLASS.test(name))).toEqual([]);
});

test("docs/writing.md names every class of the app without the reserved prefix", () => {
  const [, section = ""] = readFileSync("docs/writing.md", "utf8").split("### Maru's own classes");
  const [text = ""] = section.split("\n## ");
  const named = [...text.matchAll(/`([\w-]+)(…?)`/g)].map(([, name = "", more]) =>
    more ? `${name}x` : name,
  );
  const others = NAMES.filter((name) => !name.startsWith("m-"));
  const isNamed = (name: string) =>
    named.some((each) => (each.endsWith("-x") ? name.startsWith(each.slice(0, -1)) : each === name));
  expect(others.length).toBeGreaterThan(30);
  expect(others.filter((name) => !isNamed(name))).toEqual([]);
});

test.each([
  ["HTML", '<div class="m-layout-nav">a</div>'],
  ["HTML in a paragraph", 'a <i class="b m-layout-nav">b</i>'],
  ["an entity", '<p class="&#109;-layout-nav">a</p>'],
  ["an attribute list below a block", "a\n{: .m-layout-nav }"],
  ["an attribute list after emphasis", "*a*{.m-layout-nav}"],
  ["a JSX element", '<div className="m-layout-nav">a</div>'],
])("a class with the reserved prefix is reported with its line: %s", async (_, text) => {
  const { problems } = await compile(`b\n\n${text}`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: "warning", kind: "html", file: "posts/a.md", line: 7 });
  expect(problems[0]?.message).toMatch(
    /^the class `m-layout-nav` of `<\w+>` is removed: classes that begin with `m-` are reserved for the app; choose another name$/,
  );
});

test("no front matter key adds a class to the text", async () => {
  const keys = ["class", "className", "cssclass", "cssclasses", "bodyClass", "type", "layout"];
  const { html } = await compile("a", keys.map((key) => `${key}: m-layout-nav\n`).join(""));
  expect(html).not.toContain("m-layout-nav");
});

test.each(["m-x", "M-x", "m-", "maru-x", "prose", "visually-hidden", ".x", "a b", ""])(
  "an author may not use the class %j",
  (name) => {
    expect(name).not.toMatch(AUTHOR_CLASS);
  },
);

test.each(["lead", "md-button--primary", "가운데", "w-1/2", "md:flex", "m", "mx-4", "am-1"])(
  "an author may use the class %s",
  (name) => {
    expect(name).toMatch(AUTHOR_CLASS);
  },
);
