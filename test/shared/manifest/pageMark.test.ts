import { describe, expect, test } from "vitest";
import { isWholePage, writePageMark } from "../../../src/shared/manifest/pageMark.ts";
import { sitePage } from "../../support/corpus/sitePage.ts";

const SITE = "1a2b3c4d";
const PATH = "/blog/posts/a/";
const page = sitePage(SITE, PATH, "<p>Text</p>");

describe("a page of the site at the path that was asked for", () => {
  test.each([
    ["as it is written", page, PATH],
    ["of another build with other texts", sitePage(SITE, PATH, "<p>Revised</p>"), PATH],
    ["asked for without its closing slash", page, "/blog/posts/a"],
    ["asked for with index.html", page, "/blog/posts/a/index.html"],
    ["asked for without .html", sitePage(SITE, "/blog/2024/a.html"), "/blog/2024/a"],
    ["asked for with other escapes", sitePage(SITE, "/posts/한글/"), "/posts/%ed%95%9c%ea%b8%80/"],
    ["with signs in its path that HTML escapes", sitePage(SITE, `/tags/a&b'"<c>/`), `/tags/a&b'%22%3Cc%3E/`],
    ["with a script that its host adds at its end", `${page}<script src="/stats.js"></script>`, PATH],
    ["with its quotes changed by its host", page.replaceAll(/"(maru|1a2b3c4d [^"]*)"/g, "'$1'"), PATH],
  ])("is recognized %s", (_, html, path) => {
    expect(isWholePage(html, { site: SITE, path })).toBe(true);
  });
});

describe("another answer", () => {
  test.each([
    ["a login page", '<!doctype html><html><body><form action="/login"></form></body></html>'],
    ["a maintenance page", "<!doctype html><html><h1>We will be back soon</h1></html>"],
    ["a page of another engine with the same title", page.replace(/<meta name="maru"[^>]*>/, "")],
    ["a page of another site made with Maru", sitePage("5e6f7a8b", PATH)],
    ["the home page of the site, which some hosts send for each address", sitePage(SITE, "/blog/")],
    ["the page of the site for addresses that it does not have", sitePage(SITE, "/blog/~/")],
    ["another post of the site", sitePage(SITE, "/blog/posts/b/")],
    ["a page of the site that is cut off", page.slice(0, -20)],
    ["a page that is cut off in its head", page.slice(0, 80)],
    ["a page whose only end is before the mark", `</html>${page.replace("</html>", "")}`],
    [
      "a login page that shows the text of a mark",
      `<html>&lt;meta name="maru" content="1a2b3c4d ${PATH}"</html>`,
    ],
    ["nothing", ""],
  ])("is no page of the site: %s", (_, html) => {
    expect(isWholePage(html, { site: SITE, path: PATH })).toBe(false);
  });
});

test("the mark of a page has no character that HTML escapes", () => {
  expect(writePageMark({ site: SITE, path: `/tags/a&b'"<c>/` })).not.toMatch(/[&'"<>]/);
});
