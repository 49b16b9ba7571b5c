import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { headOfBuild, serifScript } from "../../../../src/node/output/render/contentSecurityPolicy.ts";

/** Runs the script of `serifScript` in a page with this HTML. Returns the contents of its head. */
function runIn(html: string): string {
  const { document } = new JSDOM(html).window;
  // The script uses no global other than `document`.
  // oxlint-disable-next-line no-implied-eval -- the script of the page is what is tested
  new Function(
    "document",
    serifScript(["/assets/serif.1a2b3c4d.woff2", "/assets/serif-bold.1a2b3c4d.woff2"]),
  )(document);
  return document.head.innerHTML;
}

test("the serif face is preloaded only for a reader who chose it", () => {
  const link = runIn('<html data-face="serif"><head></head></html>');
  expect(link).toContain('href="/assets/serif.1a2b3c4d.woff2"');
  expect(link).toContain('href="/assets/serif-bold.1a2b3c4d.woff2"');
  expect(link.match(/rel="preload"/g)).toHaveLength(2);
  expect(runIn("<html><head></head></html>")).toBe("");
  expect(serifScript([])).toBe("");
});

test("preload links are directly before the stylesheet, and change nothing else in the head", () => {
  const parts = { css: "a{}", script: "b()", hasComments: false };
  const link = '<link rel="preload" as="font" href="/assets/sans.1a2b3c4d.woff2" crossorigin>';
  expect(headOfBuild({ ...parts, links: link })).toBe(
    headOfBuild({ ...parts, links: "" }).replace("<style>", `${link}<style>`),
  );
});
