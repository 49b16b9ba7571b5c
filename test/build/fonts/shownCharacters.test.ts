import { expect, test } from "vitest";
import { shownCharacters } from "../../../src/build/fonts/shownCharacters.ts";
import { manifest } from "../../support/fixtureManifest.ts";
import { siteOfBodies } from "../../support/fontSite.ts";

const charactersOf = (...bodies: string[]) => shownCharacters(siteOfBodies(bodies, []));

test("every character is there once, in order, and none that is not drawn", () => {
  const characters = charactersOf("<p>나가나\n\t가</p>", "<p>가다</p>");
  expect([...characters]).toEqual([...new Set(characters)].toSorted());
  expect(characters).toMatch(/^ !"#\$%/);
});

test.each([
  ["a text", "<p>뷁</p>", true],
  ["a heading", '<h2 id="a">뷁</h2>', true],
  ["a text written decomposed (NFD), which is drawn composed", `<p>${"뷁".normalize("NFD")}</p>`, true],
  ["code, which has a face of its own", "<p><code>뷁</code></p>", false],
  ["a block of code", '<pre><code class="a">let <span>뷁</span></code></pre>', false],
  ["an attribute", '<img alt="뷁">', false],
])("a letter of %s: %s", (_where, html, isShown) => {
  expect(charactersOf("<p>가</p>", html).includes("뷁")).toBe(isShown);
});

test.each(["시험 마루", "한글 글", "소개", "C++", "한글의 요약"])(
  "the manifest's own «%s» can be drawn",
  (text) => {
    expect([...text].filter((letter) => !charactersOf("<p>a</p>").includes(letter))).toEqual([]);
  },
);

test.each([
  ["of every page", "본문으로건너뛰기"],
  ["made of a number", "분읽기글편"],
  ["of a particle after a last sound", "으로"],
  ["of parts within a group", "최신순"],
  ["of days", "년월일"],
  ["of typing", "“”‘’–—…·\u00a0"],
])("the app's words %s can be drawn", (_which, text) => {
  const characters = charactersOf();
  expect([...text].filter((letter) => !characters.includes(letter))).toEqual([]);
});

test("a site in English has no Hangul of the app's", () => {
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
