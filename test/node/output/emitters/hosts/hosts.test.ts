import { describe, expect, test } from "vitest";
import { HASHED_FILE } from "../../../../../src/shared/urls/hashedFile.ts";
import { headersFile } from "../../../../../src/node/output/emitters/hosts/headersFile.ts";
import { nginxConfiguration } from "../../../../../src/node/output/emitters/hosts/nginxConfiguration.ts";
import { atomAliases } from "../../../../../src/node/output/emitters/hosts/types.ts";

test.each([
  ["assets/main.1a2b3c4d.js", true],
  ["assets/plan.1a2b3c4d.svg", true],
  ["assets/한글.1a2b3c4d.960.webp", true],
  ["posts/한글/body.1a2b3c4d.json", true],
  ["body.1a2b3c4d.json", true],
  ["manifest.summaries.1a2b3c4d.json", true],
  ["search/index.1a2b3c4d.json", true],
  ["search/texts-12.1a2b3c4d.json", true],
  ["search/index.html", false],
  ["assets/style.css", false],
  ["assets/jquery.min.js", false],
  ["assets/fonts/a.1a2b3c4d.woff2", false],
  ["manifest.json", false],
  ["posts/body.1a2b3c4d.json/index.html", false],
  ["posts/a/index.html", false],
])("%s has a content hash in its name: %s", (path, isHashed) => {
  expect(new RegExp(`^${HASHED_FILE}`).test(path)).toBe(isHashed);
});

const CORS = "Access-Control-Allow-Origin: *";
const SVG_POLICY = "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Parses a `_headers` file into rules: pairs of a pattern and its headers. */
function rulesOf(text: string): [string, string[]][] {
  return text
    .trim()
    .split("\n\n")
    .map((block) => {
      const [pattern = "", ...headers] = block.split("\n");
      return [pattern, headers.map((line) => line.trim())];
    });
}

/** Whether a pattern matches a path on Cloudflare Pages: https://developers.cloudflare.com/pages/configuration/headers/ */
function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace("*", ".*")
    .replace(/:\w+/g, "[^/.]+");
  return new RegExp(`^${source}$`).test(path);
}

describe("_headers", () => {
  const text = headersFile({
    base: "/blog/",
    feedFolders: ["essays/"],
    feedAliases: ["index.xml", "old/rss.xml"],
    areAssetsOurs: true,
  });
  const rules = rulesOf(text);
  const headersOf = (path: string) =>
    rules.flatMap(([pattern, headers]) => (matches(pattern, path) ? headers : []));

  test("_headers has fewer than 100 rules, and every pattern is below the base with at most one `*`", () => {
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.length).toBeLessThan(100);
    expect(rules.filter(([pattern]) => !pattern.startsWith("/blog/"))).toEqual([]);
    expect(rules.filter(([pattern]) => pattern.split("*").length > 2)).toEqual([]);
  });

  test.each([
    ["/blog/assets/main.1a2b3c4d.js", ["Cache-Control: public, max-age=31536000, immutable"]],
    ["/blog/posts/a/body.1a2b3c4d.json", ["Cache-Control: public, max-age=31536000, immutable"]],
    ["/blog/manifest.summaries.1a2b3c4d.json", ["Cache-Control: public, max-age=31536000, immutable"]],
    ["/blog/search/index.1a2b3c4d.json", ["Cache-Control: public, max-age=31536000, immutable"]],
    ["/blog/sw.js", ["Cache-Control: no-cache"]],
    ["/blog/search/", []],
    ["/blog/feed.xml", ["Content-Type: application/atom+xml", CORS]],
    ["/blog/index.xml", ["Content-Type: application/atom+xml", CORS]],
    ["/blog/old/rss.xml", ["Content-Type: application/atom+xml", CORS]],
    ["/blog/essays/feed.json", ["Content-Type: application/feed+json", CORS]],
    ["/blog/tags/ai/feed.xml", ["Content-Type: application/atom+xml", CORS]],
    ["/blog/posts/a/index.md", ["Content-Type: text/markdown; charset=utf-8", CORS]],
    ["/blog/posts/a/", []],
    ["/blog/manifest.json", [CORS]],
    ["/blog/manifest.schema.json", [CORS]],
    ["/blog/manifest.metadata.json", []],
    ["/blog/manifest.webmanifest", ["Content-Type: application/manifest+json"]],
    ["/blog/posts/a/manifest.json", []],
    ["/blog/icon.svg", [SVG_POLICY]],
    ["/blog/posts/a/plan.svg", [SVG_POLICY]],
    ["/blog/assets/plan.1a2b3c4d.svg", ["Cache-Control: public, max-age=31536000, immutable", SVG_POLICY]],
    ["/blog/assets/plan.svg.1a2b3c4d.png", ["Cache-Control: public, max-age=31536000, immutable"]],
  ])("%s has the security headers, plus %j", (path, own) => {
    expect(headersOf(path)).toEqual([
      "Content-Security-Policy: frame-ancestors 'none'",
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: strict-origin-when-cross-origin",
      ...own,
    ]);
  });

  test("_headers has lines of less than 2,000 characters, and no policy depends on styles or scripts", () => {
    expect(text).not.toMatch(/sha256-|script-src/);
    for (const line of text.split("\n")) expect(line.length).toBeLessThan(2_000);
  });

  test("_headers has no cache rule for `assets/` if the folder contains files of the author", () => {
    const others = headersFile({ base: "/", feedFolders: [], feedAliases: [], areAssetsOurs: false });
    expect(others).not.toContain("/assets/");
    expect(others).toContain("/*/body.:hash.json");
  });

  test("_headers has fewer than 100 rules for a site with 500 collections", () => {
    const feedFolders = Array.from({ length: 500 }, (_, number) => `part-${number}/`);
    const feedAliases = feedFolders.map((folder) => `${folder}index.xml`);
    const many = headersFile({ base: "/", feedFolders, feedAliases, areAssetsOurs: true });
    expect(rulesOf(many).length).toBeLessThan(100);
  });
});

test.each([
  ["index.xml", true],
  ["old/rss.xml", true],
  ["old/feed.xml", true],
  ["feed.xml", false],
  ["rss.xml", false],
  ["essays/rss.xml", false],
  ["tags/ai/feed.xml", false],
  ["sitemap.xml", false],
])("%s can be an alias of the site's Atom feed: %s", (path, isAlias) => {
  expect(atomAliases([path, path], ["essays/"])).toEqual(isAlias ? [path] : []);
});

test("_nginx.conf sets the content type of feed aliases and has no duplicate location", () => {
  const text = nginxConfiguration({
    base: "/blog/",
    feedAliases: ["index.xml"],
    redirects: [{ from: "/blog/index.xml", to: "/blog/posts/a/" }],
  });
  expect(text).toMatch(
    /location = "\/blog\/index\.xml" \{\s+types \{ \}\s+default_type application\/atom\+xml;\s+add_header/,
  );
  expect(text.match(/location = "\/blog\/index\.xml"/g)).toHaveLength(1);
});

test("_nginx.conf sets a separate policy for SVGs, whether or not their names are hashed", () => {
  const text = nginxConfiguration({ base: "/", feedAliases: [], redirects: [] });
  const locations = text.match(/location ~ "\\\.svg\$" \{[^}]*\}/g) ?? [];
  expect(locations.map((each) => /Cache-Control "([^"]*)"/.exec(each)?.[1])).toEqual([
    "public, max-age=31536000, immutable",
    "no-cache",
  ]);
  for (const location of locations) {
    expect(location).toContain(
      `add_header Content-Security-Policy "default-src 'none'; style-src 'unsafe-inline'; sandbox" always;`,
    );
    expect(location).toContain('add_header X-Content-Type-Options "nosniff" always;');
  }
});

test("_nginx.conf lets other sites read the manifest, feeds and Markdown, with the headers of all responses", () => {
  const redirects = [{ from: "/blog/manifest.json/", to: "/blog/posts/a/" }];
  const text = nginxConfiguration({ base: "/blog/", feedAliases: ["index.xml"], redirects });
  const locations = [...text.matchAll(/location (\S+ "[^"]*") \{\n([^}]*(?:types \{ \})?[^}]*)\n {4}\}/g)];
  const open = locations.filter(([, , lines]) =>
    lines?.includes('add_header Access-Control-Allow-Origin "*" always;'),
  );
  expect(open.map(([, location]) => location)).toEqual([
    '= "/blog/manifest.json"',
    '= "/blog/manifest.schema.json"',
    String.raw`~ "/feed\\.xml$"`,
    String.raw`~ "/rss\\.xml$"`,
    String.raw`~ "/feed\\.json$"`,
    String.raw`~ "\\.md$"`,
    '= "/blog/index.xml"',
  ]);
  for (const [, , lines] of open) {
    expect(lines).toContain('add_header Cache-Control "no-cache" always;');
    expect(lines).toContain(`add_header Content-Security-Policy "frame-ancestors 'none'" always;`);
  }
  expect(text.match(/location = "\/blog\/manifest\.json"/g)).toHaveLength(1);
});

test("_nginx.conf explains the `root` of a site with and without a base path", () => {
  const text = nginxConfiguration({ base: "/blog/", feedAliases: [], redirects: [] });
  expect(text).toContain("include /var/www/example/blog/_nginx.conf;");
  expect(text).toContain("the folder of this file must be at that path below `root`");
  expect(nginxConfiguration({ base: "/", feedAliases: [], redirects: [] })).toContain(
    "`root` is the folder of this file",
  );
});
