import { describe, expect, test } from "vitest";
import { isWholePage, writePageMark } from "../../../src/shared/manifest/pageMark.ts";
import { sitePage } from "../../support/corpus/sitePage.ts";

const SITE = "1a2b3c4d";
const PATH = "/blog/posts/a/";
const page = sitePage(SITE, PATH, "<p>Text</p>");

describe("a page of the site at the requested path", () => {
  test.each([
    ["as the build wrote it", page, PATH],
    ["from another build with other texts", sitePage(SITE, PATH, "<p>Revised</p>"), PATH],
    ["requested without its trailing slash", page, "/blog/posts/a"],
    ["requested with index.html", page, "/blog/posts/a/index.html"],
    ["requested without .html", sitePage(SITE, "/blog/2024/a.html"), "/blog/2024/a"],
    ["requested with other escapes", sitePage(SITE, "/posts/한글/"), "/posts/%ed%95%9c%ea%b8%80/"],
    [
      "with characters in its path that need escaping in HTML",
      sitePage(SITE, `/tags/a&b'"<c>/`),
      `/tags/a&b'%22%3Cc%3E/`,
    ],
    ["with a script that the host added at the end", `${page}<script src="/stats.js"></script>`, PATH],
    ["with quotes that the host changed", page.replaceAll(/"(maru|1a2b3c4d [^"]*)"/g, "'$1'"), PATH],
  ])("a page of the site %s is recognized", (_, html, path) => {
    expect(isWholePage(html, { site: SITE, path })).toBe(true);
  });
});

describe("another response", () => {
  test.each([
    ["a login page", '<!doctype html><html><body><form action="/login"></form></body></html>'],
    ["a maintenance page", "<!doctype html><html><h1>We will be back soon</h1></html>"],
    ["a page without a mark, as other site generators write it", page.replace(/<meta name="maru"[^>]*>/, "")],
    ["a page of another site made with Maru", sitePage("5e6f7a8b", PATH)],
    ["the home page of the site, which some hosts send for every URL", sitePage(SITE, "/blog/")],
    ["the 404 page of the site", sitePage(SITE, "/blog/~/")],
    ["another post of the site", sitePage(SITE, "/blog/posts/b/")],
    ["a truncated page of the site", page.slice(0, -20)],
    ["a page that is truncated in its head", page.slice(0, 80)],
    ["a page with </html> only before the mark", `</html>${page.replace("</html>", "")}`],
    [
      "a login page that shows the text of a mark",
      `<html>&lt;meta name="maru" content="1a2b3c4d ${PATH}"</html>`,
    ],
    ["an empty response", ""],
  ])("%s is not recognized as the requested page", (_, html) => {
    expect(isWholePage(html, { site: SITE, path: PATH })).toBe(false);
  });
});

test("the mark of a page contains no character that needs escaping in HTML", () => {
  expect(writePageMark({ site: SITE, path: `/tags/a&b'"<c>/` })).not.toMatch(/[&'"<>]/);
});
