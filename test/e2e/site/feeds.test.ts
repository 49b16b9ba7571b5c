// @vitest-environment jsdom
import Ajv from "ajv";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { jsonFeedSchema } from "../../support/checks/jsonFeedSchema.ts";
import { fileAt, outputFiles } from "../../support/build/outputFiles.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const { folder } = sample;
const files = await outputFiles(folder);
const atomFiles = files.filter((path) => /(?:^|\/)feed\.xml$/.test(path));

const ATOM = "http://www.w3.org/2005/Atom";
const CONTENT = "http://purl.org/rss/1.0/modules/content/";
/** Matches dates as in https://www.rfc-editor.org/rfc/rfc3339, with the restrictions of RFC 4287. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** Matches dates as in https://www.rfc-editor.org/rfc/rfc822, with four-digit years, which the RSS specification prefers. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|UT|[+-]\d{4})$/;

async function parse(path: string): Promise<Element> {
  const feed = new DOMParser().parseFromString(await readFile(join(folder, path), "utf8"), "application/xml");
  return feed.documentElement;
}

function children(element: Element, name: string, namespace: string | null): Element[] {
  return [...element.children].filter(
    ({ localName, namespaceURI }) => localName === name && namespaceURI === namespace,
  );
}

/** Returns the text of the only child element with this name. Fails unless there is exactly one such child. */
function only(element: Element, name: string, namespace: string | null): string {
  const found = children(element, name, namespace).map(({ textContent }) => textContent ?? "");
  expect(found, name).toHaveLength(1);
  return found[0] ?? "";
}

/** Expects HTML that works in any feed reader: absolute URLs, existing files of this site, and no interactive elements. */
function expectFeedHtml(html: string): void {
  const document = new DOMParser().parseFromString(html, "text/html");
  const forbidden =
    "script,style,link,button,input,form,label,picture,.anchor,.contents,[style],[srcset],[class]";
  expect([...document.querySelectorAll(forbidden)].map(({ outerHTML }) => outerHTML)).toEqual([]);
  for (const element of document.querySelectorAll("[href],[src],[poster]")) {
    const url = ["href", "src", "poster"].map((name) => element.getAttribute(name)).find(Boolean) ?? "";
    expect(url).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
    if (url.startsWith("https://maru.example/")) expectFile(url);
  }
}

function expectFile(url: string): void {
  expect(new URL(url).href).toBe(url);
  expect(files).toContain(fileAt(url));
}

test("the site and each tag have an Atom feed, and nothing else has one", () => {
  const tagPages = files.filter((path) => /^tags\/[^/]+\/index\.html$/.test(path));
  expect(atomFiles).toEqual(
    ["feed.xml", ...tagPages.map((path) => path.replace("index.html", "feed.xml"))].toSorted(),
  );
});

describe.each(atomFiles)("%s", (path) => {
  test("the file is a valid Atom feed (RFC 4287) with unique entry ids, newest entries first", async () => {
    const feed = await parse(path);
    expect([feed.localName, feed.namespaceURI]).toEqual(["feed", ATOM]);
    expectFile(only(feed, "id", ATOM));
    expect(only(feed, "title", ATOM)).not.toBe("");
    expect(only(feed, "updated", ATOM)).toMatch(DATE_TIME);
    expect(children(feed, "author", ATOM)).toHaveLength(1);
    const links = children(feed, "link", ATOM).map((link) => [
      link.getAttribute("rel"),
      link.getAttribute("href"),
    ]);
    expect(links.map(([rel]) => rel)).toEqual(["self", "alternate"]);
    for (const [, href] of links) expectFile(href ?? "");
    expect(fileAt(links[0]?.[1] ?? "")).toBe(path);

    const entries = children(feed, "entry", ATOM);
    expect(entries.length).toBeGreaterThan(0);
    const ids = entries.map((entry) => only(entry, "id", ATOM));
    expect(new Set(ids).size).toBe(ids.length);
    const days = entries.map((entry) => only(entry, "published", ATOM));
    expect(days).toEqual(days.toSorted().toReversed());
    for (const entry of entries) {
      expectFile(only(entry, "id", ATOM));
      expect(only(entry, "title", ATOM)).toBe(only(entry, "title", ATOM).trim());
      expect(only(entry, "updated", ATOM)).toMatch(DATE_TIME);
      expect(only(entry, "published", ATOM)).toMatch(DATE_TIME);
      expect(only(entry, "published", ATOM) <= only(entry, "updated", ATOM)).toBe(true);
      const [link] = children(entry, "link", ATOM);
      expect([link?.getAttribute("rel"), link?.getAttribute("href")]).toEqual([
        "alternate",
        only(entry, "id", ATOM),
      ]);
      for (const name of ["content", "summary"]) {
        expect(children(entry, name, ATOM)[0]?.getAttribute("type")).toBe("html");
        expectFeedHtml(only(entry, name, ATOM));
      }
    }
  });
});

test("rss.xml is valid RSS 2.0 with the same posts as feed.xml and their full texts", async () => {
  const rss = await parse("rss.xml");
  expect([rss.localName, rss.getAttribute("version")]).toEqual(["rss", "2.0"]);
  const [channel] = children(rss, "channel", null);
  if (!channel) throw new Error("rss.xml has no channel");
  for (const name of ["title", "link", "description"]) expect(only(channel, name, null)).not.toBe("");
  expect(only(channel, "lastBuildDate", null)).toMatch(RFC_822);
  const [self] = children(channel, "link", ATOM);
  expect([self?.getAttribute("rel"), self?.getAttribute("href")]).toEqual([
    "self",
    "https://maru.example/rss.xml",
  ]);
  const items = children(channel, "item", null);
  const atom = children(await parse("feed.xml"), "entry", ATOM).map((entry) => only(entry, "id", ATOM));
  expect(items.map((item) => only(item, "guid", null))).toEqual(atom);
  for (const item of items) {
    expect(children(item, "guid", null)[0]?.getAttribute("isPermaLink")).toBe("true");
    expect(only(item, "link", null)).toBe(only(item, "guid", null));
    expect(only(item, "pubDate", null)).toMatch(RFC_822);
    expect(only(item, "title", null)).not.toBe("");
    expectFeedHtml(only(item, "description", null));
    expectFeedHtml(only(item, "encoded", CONTENT));
  }
});

test("feed.json is valid against the schema of JSON Feed 1.1 and has the same posts as feed.xml", async () => {
  const feed = JSON.parse(await readFile(join(folder, "feed.json"), "utf8")) as {
    items: { id: string; content_html: string }[];
  };
  const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(jsonFeedSchema);
  validate(feed);
  expect(validate.errors).toBeNull();
  const atom = children(await parse("feed.xml"), "entry", ATOM).map((entry) => only(entry, "id", ATOM));
  expect(feed.items.map(({ id }) => id)).toEqual(atom);
  for (const { content_html: html } of feed.items) expectFeedHtml(html);
});
