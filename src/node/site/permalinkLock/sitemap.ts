import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream } from "sitemap";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";

/** Contents of a sitemap file: URLs of pages, or URLs of other sitemaps. https://www.sitemaps.org/protocol.html */
export interface Sitemap {
  isIndex: boolean;
  urls: string[];
}

/**
 * Parses one sitemap file.
 * @throws If the text is not a sitemap, is incomplete or is invalid XML. The message states the reason.
 */
export async function parseSitemap(xml: string): Promise<Sitemap> {
  const [, root] = /<(urlset|sitemapindex)[\s>]/.exec(xml) ?? [];
  if (!root) throw new Error("it is not a sitemap: it has neither `<urlset>` nor `<sitemapindex>`");
  if (!xml.includes(`</${root}`)) throw new Error(`it is incomplete: \`</${root}>\` is missing`);
  const isIndex = root === "sitemapindex";
  const options = { level: ErrorLevel.SILENT, logger: false } as const;
  const parser = isIndex ? new XMLToSitemapIndexStream(options) : new XMLToSitemapItemStream(options);
  const urls: string[] = [];
  parser.on("data", ({ url }: { url: string }) => void urls.push(url));
  try {
    await pipeline(Readable.from([xml]), parser);
  } catch (cause) {
    // The first line is the reason. The position after it is wrong, since the parser joins lines.
    const [reason = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new Error(`it is not well-formed XML: ${reason}`, { cause });
  }
  return { isIndex, urls: urls.filter(Boolean) };
}

/** Parses a sitemap in text form, with one URL per line: https://www.sitemaps.org/protocol.html#otherformats */
export function parseTextSitemap(text: string): Sitemap {
  const urls = text.split(/\r?\n/).map((line) => line.trim());
  return { isIndex: false, urls: urls.filter(Boolean) };
}

/** URLs of a previous engine, divided by whether the site can have them. */
export interface FormerUrls {
  /** URLs below the base path, decoded and without duplicates. */
  urls: string[];
  /** URLs outside the base path, invalid URLs, and URLs with a query, which no file can serve. */
  leftOut: string[];
  /** URLs of numbered pages of lists, below the base path. What they show depends on the number of posts. */
  numbered: string[];
}

/**
 * Matches numbered pages of lists: `/page/2/` of most engines, `/page2/` of Jekyll, `/index2.html` of Pelican. The first page may have a
 * number, too.
 */
const NUMBERED = /\/(?:page\/?\d+|index\d+\.html)\/?$/;

/**
 * Divides URLs into those that the site can have and others, ignoring their host.
 * @param base Base path; starts and ends with `/`.
 */
export function sortUrls(written: readonly string[], base: string): FormerUrls {
  const found = new Map<string, string>();
  const leftOut: string[] = [];
  const numbered = new Set<string>();
  for (const url of written) {
    const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: "", search: "?" };
    const isBelow = `${pathname}/`.startsWith(base) && search === "";
    const readable = readableUrl(`/${pathname.slice(base.length)}`);
    if (!isBelow || readable.startsWith("//")) leftOut.push(url);
    else if (NUMBERED.test(readable)) numbered.add(readable);
    else found.set(plainPath(readable), readable);
  }
  return { urls: [...found.values()], leftOut, numbered: [...numbered] };
}
