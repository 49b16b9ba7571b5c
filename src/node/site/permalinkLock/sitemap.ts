import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream } from "sitemap";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import { isPageOfList } from "./lost.ts";

/** What a file of https://www.sitemaps.org/protocol.html holds: addresses of pages, or of further files. */
export interface Sitemap {
  isIndex: boolean;
  urls: string[];
}

/** Reads one file; throws an error that says what is wrong with it. */
export async function parseSitemap(xml: string): Promise<Sitemap> {
  const [, root] = /<(urlset|sitemapindex)[\s>]/.exec(xml) ?? [];
  if (!root) throw new Error("it is no sitemap: it has neither `<urlset>` nor `<sitemapindex>`");
  if (!xml.includes(`</${root}`)) throw new Error(`it breaks off: there is no \`</${root}>\``);
  const isIndex = root === "sitemapindex";
  const options = { level: ErrorLevel.SILENT, logger: false } as const;
  const parser = isIndex ? new XMLToSitemapIndexStream(options) : new XMLToSitemapItemStream(options);
  const urls: string[] = [];
  parser.on("data", ({ url }: { url: string }) => void urls.push(url));
  try {
    await pipeline(Readable.from([xml]), parser);
  } catch (cause) {
    // The parser adds its own count of lines and signs, which is that of a line it has joined.
    const [said = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new Error(`it is not well-formed XML: ${said}`, { cause });
  }
  return { isIndex, urls: urls.filter(Boolean) };
}

/** Addresses of a former engine, sorted by whether a site below `base` can have them. */
export interface FormerUrls {
  /** Below the base, readable, each once. */
  urls: string[];
  /** What lies outside the base, or is told apart by a query, which no file can answer. */
  leftOut: string[];
}

/** Whatever host they name; `base` begins and ends with `/`. */
export function sortUrls(written: readonly string[], base: string): FormerUrls {
  const found = new Map<string, string>();
  const leftOut: string[] = [];
  for (const url of written) {
    const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: "", search: "?" };
    const isBelow = `${pathname}/`.startsWith(base) && search === "";
    const readable = readableUrl(`/${pathname.slice(base.length)}`);
    if (!isBelow || readable.startsWith("//")) leftOut.push(url);
    else if (!isPageOfList(readable)) found.set(plainPath(readable), readable);
  }
  return { urls: [...found.values()], leftOut };
}
