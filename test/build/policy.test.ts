import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { headOfBuild, serifScript } from "../../src/build/policy.ts";

/** What the script leaves in the head of a page whose root says this. */
function runIn(html: string): string {
  const { document } = new JSDOM(html).window;
  // As it runs in a page: `document` is all that it knows.
  // oxlint-disable-next-line no-implied-eval -- the script of the page is what is tested
  new Function(
    "document",
    serifScript(["/assets/serif.1a2b3c4d.woff2", "/assets/serif-bold.1a2b3c4d.woff2"]),
  )(document);
  return document.head.innerHTML;
}

test("the serif face is fetched early for a reader who chose it, and for nobody else", () => {
  const link = runIn('<html data-face="serif"><head></head></html>');
  expect(link).toContain('href="/assets/serif.1a2b3c4d.woff2"');
  expect(link).toContain('href="/assets/serif-bold.1a2b3c4d.woff2"');
  expect(link.match(/rel="preload"/g)).toHaveLength(2);
  expect(runIn("<html><head></head></html>")).toBe("");
  expect(serifScript([])).toBe("");
});

test("what the head fetches stands before the stylesheet that names it, and adds nothing where there is none", () => {
  const parts = { css: "a{}", script: "b()", hasComments: false };
  const link = '<link rel="preload" as="font" href="/assets/sans.1a2b3c4d.woff2" crossorigin>';
  expect(headOfBuild({ ...parts, links: link })).toBe(
    headOfBuild({ ...parts, links: "" }).replace("<style>", `${link}<style>`),
  );
});
