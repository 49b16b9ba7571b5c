import { expect, test } from "vitest";
import { readSettings } from "../../../../src/node/config/readSettings.ts";
import { readSiteUrl } from "../../../../src/node/config/schema/siteUrl.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";

test.each([
  ["https://example.org", "https://example.org/"],
  ["https://Example.org:443/", "https://example.org/"],
  ["http://localhost:4173", "http://localhost:4173/"],
  ["https://kim.github.io/blog", "https://kim.github.io/blog/"],
  ["https://kim.github.io/blog/", "https://kim.github.io/blog/"],
  ["https://kim.github.io/a/b/", "https://kim.github.io/a/b/"],
  ["https://kim.github.io/블로그", "https://kim.github.io/%EB%B8%94%EB%A1%9C%EA%B7%B8/"],
  ["https://kim.github.io/블로그/".normalize("NFD"), "https://kim.github.io/%EB%B8%94%EB%A1%9C%EA%B7%B8/"],
  ["https://kim.github.io/%eb%b8%94/", "https://kim.github.io/%EB%B8%94/"],
])("the URL %j is read as %s", (written, url) => {
  expect(readSiteUrl(written)).toBe(url);
  expect(readSiteUrl(url)).toBe(url);
});

test.each([
  "example.org",
  "/blog/",
  "ftp://example.org/",
  "https://example.org/?a=1",
  "https://example.org/#a",
  "https://kim.github.io/$a/",
  "https://kim.github.io/a//b/",
  "https://kim.github.io/a%2Fb/",
  "https://kim.github.io/blog/index.html",
])("the setting `url: %s` is an error with its line and an example", (written) => {
  const { settings, problems } = readSettings(
    { path: "site.yaml", text: `title: a\nurl: "${written}"` },
    undefined,
  );
  expect(settings.url).toBeUndefined();
  expect(problems.map((problem) => formatProblem(problem, ""))).toEqual([
    expect.stringMatching(
      /^site\.yaml:2: error: url: found `.*`, expected .*`https:\/\/kim\.github\.io\/blog\/`/,
    ),
  ]);
});

test("SITE_URL overrides `url`, including its path", () => {
  const read = (siteUrl: string) =>
    readSettings({ path: "site.yaml", text: "url: https://kim.github.io/blog/" }, siteUrl).settings.url;
  expect(read("https://preview.example")).toBe("https://preview.example/");
  expect(read("https://preview.example/글")).toBe("https://preview.example/%EA%B8%80/");
  expect(() => read("preview.example")).toThrow(
    "URL of the site: found `preview.example`, expected an address",
  );
});
