import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { emitFeeds } from "../../../../src/node/output/emitters/feeds/feeds.ts";
import { escapeHtml } from "../../../../src/node/markdown/html/escapeHtml.ts";
import { jsonLd } from "../../../../src/node/output/emitters/head/jsonLd.ts";
import { webManifest } from "../../../../src/node/output/emitters/webManifest.ts";
import { escapeJson } from "../../../../src/node/output/render/template.ts";
import { compileHostileSite, emitFiles, READ, TEXT } from "../../../support/corpus/hostileSite.ts";

const site = await compileHostileSite();
const files = await emitFiles(site);

const textOf = (path: string) => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`Expected ${path}, found ${[...files.keys()].join(", ")}.`);
  return text;
};
const oneLine = (text: string) => text.replace(/\s+/g, " ");

test("the compiled site contains the hostile values, and the titles of posts are on one line", () => {
  const { manifest } = site;
  expect([manifest.site.title, manifest.site.description, manifest.site.author]).toEqual([READ, READ, READ]);
  expect(manifest.posts[0]?.title).toBe(oneLine(READ));
  expect(manifest.posts[0]?.categories).toEqual([READ]);
});

describe("XML", () => {
  const read = (path: string) => {
    using document = XmlDocument.fromString(textOf(path));
    const values = (name: string) => document.find(`//*[local-name()="${name}"]`).map((node) => node.content);
    return {
      elements: [...new Set(document.find("//*").map((node) => (node as { name?: string }).name))],
      ...Object.fromEntries(
        ["title", "subtitle", "description", "name", "creator", "category"].map((name) => [
          name,
          values(name),
        ]),
      ),
      terms: document.find("//@term").map((node) => node.content),
    } as Record<
      "elements" | "title" | "subtitle" | "description" | "name" | "creator" | "category" | "terms",
      string[]
    >;
  };
  const value = oneLine(READ);

  test.each(["feed.xml", "index.xml"])(
    "%s contains the hostile text as HTML in titles and the subtitle, and as text in names and terms",
    (path) => {
      const { elements, title, subtitle, name, terms } = read(path);
      expect(title).toEqual([escapeHtml(value), escapeHtml(value)]);
      expect(subtitle).toEqual([escapeHtml(value)]);
      expect(name).toEqual([value, value]);
      expect(terms).toContain(value);
      expect(elements).not.toContain("script");
      expect(elements).not.toContain("b");
    },
  );

  test("rss.xml contains the hostile text as HTML in the description, and as text in titles, creators and categories", () => {
    const { elements, title, description, creator, category } = read("rss.xml");
    expect(title).toEqual([value, value]);
    expect(description).toEqual([escapeHtml(value), "<p>Text.</p>"]);
    expect(creator).toEqual([value]);
    expect(category).toContain(value);
    expect(elements).not.toContain("script");
    expect(elements).not.toContain("b");
  });

  test("an RSS channel without a description uses its title as description", async () => {
    const bare = {
      ...site,
      manifest: { ...site.manifest, site: { ...site.manifest.site, description: "" } },
    };
    const rss = (await emitFiles(bare, [emitFeeds])).get("rss.xml") ?? "";
    using document = XmlDocument.fromString(rss);
    expect(document.get("//channel/description")?.content).toBe(escapeHtml(value));
  });

  test("sitemap.xml and the feed of a tag are well-formed", () => {
    expect(read("sitemap.xml").elements.toSorted()).toEqual(["lastmod", "loc", "url", "urlset"]);
    const ofTag = [...files.keys()].filter((path) => path.startsWith("tags/"));
    expect(ofTag).toHaveLength(1);
    expect(read(ofTag[0] ?? "").title).toContain(escapeHtml(`${value} · ${value}`));
  });
});

describe("JSON", () => {
  test("feed.json and the web manifest contain the hostile text", () => {
    const feed = JSON.parse(textOf("feed.json")) as { title: string; description: string; authors: unknown };
    expect([feed.title, feed.description, feed.authors]).toEqual([
      oneLine(READ),
      oneLine(READ),
      [{ name: oneLine(READ) }],
    ]);
    const manifest = JSON.parse(webManifest(site)) as { name: string; description: string };
    expect([manifest.name, manifest.description]).toEqual([READ, READ]);
  });

  test("JSON-LD in a script contains nothing that HTML or JavaScript could parse as code", () => {
    const head = { title: TEXT, description: TEXT, language: "en" };
    const facts = {
      kind: "site",
      title: TEXT,
      head,
      url: "https://example.org/blog/",
      crumbs: [],
    } as unknown as Parameters<typeof jsonLd>[0];
    const written = escapeJson(jsonLd(facts, site));
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.stringify(JSON.parse(written))).toContain(JSON.stringify(READ).slice(1, -1));
  });
});

test("titles and URLs add no lines to robots.txt", () => {
  expect(textOf("robots.txt").split("\n")).toEqual([
    "User-agent: *",
    "Allow: /",
    "",
    "Sitemap: https://example.org/blog/sitemap.xml",
    "",
  ]);
});

test("llms.txt has one line for each heading and link, and links only to the site", () => {
  const lines = textOf("llms.txt").split("\n").filter(Boolean);
  expect(lines.map((line) => line.split(" ")[0])).toEqual(["#", ">", "##", "-", "##", "-", "-", "-", "-"]);
  const items = lines.filter((line) => line.startsWith("- "));
  const links = items.map(
    (line) => /^- \[(?:\\.|[^\\[\]])*\]\((https:\/\/example\.org\/blog\/[^()\s]*)\)(?::|$)/.exec(line)?.[1],
  );
  expect(links).not.toContain(undefined);
});

test("_redirects has one rule of three fields for each previous URL, and all targets are on the site", () => {
  const lines = textOf("_redirects").trimEnd().split("\n");
  expect(lines.filter((line) => !/^\/blog\/[^\s*:]* \/blog\/[^\s*:]* 301$/.test(line))).toEqual([]);
  expect(lines).toContain("/blog/%ED%95%9C%EA%B8%80/ /blog/posts/a/ 301");
  expect(lines.join("\n")).not.toMatch(/injected|302|X: y/);
});

test("_headers contains no hostile text", () => {
  expect(textOf("_headers")).not.toMatch(/alert|evil|root \/|Set-Cookie/);
  expect(textOf("_headers")).toMatch(/^(?:\/blog\/\S*\n(?: {2}[\w-]+: .+\n)+\n?)+$/);
});

test("_nginx.conf contains only Maru's directives, even if previous URLs contain nginx syntax", () => {
  const tokens = textOf("_nginx.conf").match(/"(?:\\.|[^"\\])*"|#[^\n]*|[{};]|[^\s{};"]+/g) ?? [];
  const directives: string[][] = [[]];
  for (const token of tokens.filter((each) => !each.startsWith("#"))) {
    if (/^[{};]$/.test(token)) directives.push([]);
    else directives.at(-1)?.push(token);
  }
  const named = new Set(directives.flatMap(([name]) => name ?? []));
  expect([...named].toSorted()).toEqual(
    "absolute_redirect add_header charset charset_types default_type error_page gzip_static gzip_vary index internal location return try_files types".split(
      " ",
    ),
  );
  const returns = directives.filter(([name]) => name === "return").map((each) => each.slice(1).join(" "));
  expect([...new Set(returns)].toSorted()).toEqual([
    '301 "/blog/"',
    '301 "/blog/$is_args$args"',
    '301 "/blog/posts/a/"',
    "404",
  ]);
  expect(directives.map((each) => each.join(" "))).toContain(String.raw`location = "/blog/quo\"te/"`);
});

test("a redirect page contains the hostile title only as text", () => {
  const html = textOf("한글/index.html");
  expect(html).toContain(`<title>${escapeHtml(oneLine(READ))}</title>`);
  expect(html).toContain('content="0; url=/blog/posts/a/"');
  expect(html).not.toMatch(/<script|<b>|<!--/);
});
