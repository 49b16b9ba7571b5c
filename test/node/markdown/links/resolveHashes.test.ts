import { expect, test } from "vitest";
import { compileSite } from "../../../support/build/compileSite.ts";

const TEXT = "<!-- more -->\n\n# 글\n\n## Part One\n\n## it's\n\n<p id=\"x'y\">문단 ^block</p>\n";

/** Returns the first paragraph of a post on its page and in its excerpt. */
async function compile(text: string) {
  const { documentOf } = await compileSite({
    "site.yaml": "dialect: obsidian",
    "posts/a.md": `---\ntitle: 제목\n---\n${text}\n\n${TEXT}`,
  });
  const { html = "", excerpt = "" } = documentOf("posts/a.md") ?? {};
  return [html, excerpt].map((each) => each.slice(0, each.indexOf("</p>") + 4));
}

test.each([
  ["[x](#part-one)", "#part-one", "/posts/a/#part-one"],
  ["[x](#PartOne)", "#part-one", "/posts/a/#part-one"],
  ["[x](#제목)", "#", "/posts/a/"],
  ["[x](#part-one:~:text=a,b)", "#part-one:~:text=a,b", "/posts/a/#part-one:~:text=a,b"],
  ["[x](#:~:text=a)", "#:~:text=a", "#:~:text=a"],
  ["[x](#x'y)", "#x&#x27;y", "/posts/a/#x'y"],
  ["[x](#nowhere)", "#nowhere", "#nowhere"],
  ["[x](#)", "#", "#"],
  ["[[#Part One|x]]", "#part-one", "/posts/a/#part-one"],
])("the link %s renders as %s on the page and as %s in the excerpt", async (text, onPage, inExcerpt) => {
  expect(await compile(text)).toEqual([
    `<p><a href="${onPage}">x</a></p>`,
    `<p><a href="${inExcerpt}">x</a></p>`,
  ]);
});

test.each([
  ['`<a href="#PartOne">`', "<code>&lt;a href=&quot;#PartOne&quot;&gt;</code>"],
  ['\\<a href="#PartOne">', "&lt;a href=&quot;#PartOne&quot;&gt;"],
  [`<b title='<a href="#PartOne">'>x</b>`, '<b title="&lt;a href=&quot;#PartOne&quot;&gt;">x</b>'],
])("the hash in %s is not changed", async (text, html) => {
  expect(await compile(text)).toEqual([`<p>${html}</p>`, `<p>${html}</p>`]);
});
