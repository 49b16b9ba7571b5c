import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sites } from "../../support/sites/sites.ts";

const { blog, permalinks } = await sites("blog", "permalinks");

/** Matches attributes with URLs that begin with a single slash. */
const ATTRIBUTE = /\s(?:href|src|poster|action|content)="(?:0; url=)?(\/(?!\/)[^"]*)"/g;
/** Matches JSON values with URLs that include the base path. URLs in settings, navigation and aliases do not include it. */
const VALUE = /"(?:\$id|url|body|image|summaries|src|start_url|scope)":\s?"(\/(?!\/)[^"]*)"/g;
/** Patterns of file names, each with the patterns of URLs in these files. */
const URLS: [RegExp, RegExp[]][] = [
  [/\.html$/, [ATTRIBUTE, /srcset="(\/(?!\/)[^"]*)"/gi]],
  [/\.xml$/, [ATTRIBUTE, />(\/(?!\/)[^<]*)</g]],
  [/\.(?:json|webmanifest)$/, [VALUE, /\s(?:href|src|poster)=\\"(\/(?!\/)[^"\\]*)/g]],
  [/\.(?:md|txt)$/, [/\]\(<?(\/(?!\/)[^)]*)\)/g, /: (\/(?!\/)\S+)/g]],
  [/^_(?:headers|redirects)$/, [/^(\/\S*)/gm, /\s(\/\S*)/g]],
  [/^_nginx\.conf$/, [/(?:=|error_page \d+(?: =\d+)?|return 301|^location) "(\/[^"]*)"/gm]],
];

/** Matches URLs with the site's origin. */
const ABSOLUTE = /https:\/\/example\.org(\/[^"<\s)]*)/g;

describe.each([
  { name: "blog", folder: blog.folder, base: "/blog/" },
  { name: "permalinks", folder: permalinks.folder, base: "/log/" },
])("the site $name below $base", ({ folder, base }) => {
  test("no file of the site has a URL outside the base path", async () => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).flatMap((each) =>
      each.isFile() ? [join(each.parentPath, each.name).slice(folder.length + 1)] : [],
    );
    const found: Record<string, string[]> = {};
    for (const file of files) {
      const patterns = URLS.filter(([kind]) => kind.test(file)).flatMap(([, all]) => all);
      const text = patterns.length > 0 ? await readFile(join(folder, file), "utf8") : "";
      const whole = base === "/log/" ? [ABSOLUTE] : [];
      found[file] = [...patterns, ...whole].flatMap((pattern) =>
        [...text.matchAll(pattern)].map(([, url = ""]) => url),
      );
    }
    const inside = (url: string) => `${url}/`.startsWith(base) || url.startsWith(`${base}?`);
    const outside = Object.entries(found).flatMap(([file, urls]) =>
      urls.filter((url) => !inside(url)).map((url) => `${file}: ${url}`),
    );
    expect([...new Set(outside)]).toEqual([]);
    for (const file of [
      "index.html",
      "404.html",
      "manifest.json",
      "manifest.webmanifest",
      "_headers",
      "_nginx.conf",
    ]) {
      expect(found[file]?.length, file).toBeGreaterThan(1);
    }
  });
});
