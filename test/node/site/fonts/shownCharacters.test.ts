import { expect, test } from "vitest";
import { shownCharacters } from "../../../../src/node/site/fonts/shownCharacters.ts";
import { manifest } from "../../../support/build/fixtureManifest.ts";
import { siteOfBodies } from "../../../support/corpus/fontSite.ts";

const charactersOf = (...bodies: string[]) => shownCharacters(siteOfBodies(bodies, []));

test("shownCharacters returns unique, sorted characters that start with the space", () => {
  const characters = charactersOf("<p>나가나\n\t가</p>", "<p>가다</p>");
  expect([...characters]).toEqual([...new Set(characters)].toSorted());
  expect(characters).toMatch(/^ !"#\$%/);
});

test.each([
  ["a paragraph", "<p>뷁</p>", true],
  ["a heading", '<h2 id="a">뷁</h2>', true],
  ["decomposed (NFD) text that is shown composed", `<p>${"뷁".normalize("NFD")}</p>`, true],
  ["inline code with its own face", "<p><code>뷁</code></p>", false],
  ["a code block", '<pre><code class="a">let <span>뷁</span></code></pre>', false],
  ["an attribute", '<img alt="뷁">', false],
])("shownCharacters: a character in %s (%s) is included: %s", (_where, html, isShown) => {
  expect(charactersOf("<p>가</p>", html).includes("뷁")).toBe(isShown);
});

test.each(["시험 마루", "한글 글", "소개", "C++", "한글의 요약"])(
  "shownCharacters includes the characters of the manifest text «%s»",
  (text) => {
    expect([...text].filter((letter) => !charactersOf("<p>a</p>").includes(letter))).toEqual([]);
  },
);

test.each([
  ["on every page", "본문으로건너뛰기"],
  ["with numbers", "분읽기글편"],
  ["with a particle after a final consonant", "으로"],
  ["for the sort order", "최신순"],
  ["in dates", "년월일"],
  ["for typographic punctuation", "“”‘’–—…·\u00a0"],
])("shownCharacters includes the characters of interface texts %s", (_which, text) => {
  const characters = charactersOf();
  expect([...text].filter((letter) => !characters.includes(letter))).toEqual([]);
});

test("shownCharacters includes no Hangul from interface texts on an English site", () => {
  const posts = manifest.posts.filter(({ language }) => language === "en");
  const site = { ...manifest.site, title: "Notes", description: "", language: "en" };
  const english = {
    ...manifest,
    site,
    tags: [],
    posts: posts.map((post) => ({ ...post, summary: "" })),
    pages: [],
  };
  const characters = shownCharacters({ manifest: english, bodies: new Map() });
  expect(characters).not.toMatch(/[가-힣]/);
  expect(characters).toContain("“");
});
