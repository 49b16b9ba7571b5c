import { toRoutePath, toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import { Readable } from "node:stream";
import { paths } from "../../../../shared/urls/routes.ts";
import { yearOf } from "../../../../shared/content/calendarDay.ts";
import { lastDayOf } from "../feeds/entries.ts";
import { sitemapUrls } from "../../../site/urls/routes.ts";
import type { Document } from "../../../content/document.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import type { Emitter } from "../emitter.ts";
import type { OutputFile } from "../../../files/outputFile.ts";

/**
 * Maximum number of URLs in a file: https://www.sitemaps.org/protocol.html#index. Image URLs count too. Therefore files are far smaller
 * than the protocol's limit of 50 MB.
 */
const MAX_URLS = 50_000;

/** Maximum number of images per page that Google reads: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const MAX_IMAGES = 1000;

const NAMESPACES = { image: true, news: false, video: false, xhtml: false };

/** A page in the sitemap, in the format of the `sitemap` package. URLs are absolute. */
interface SitemapEntry {
  url: string;
  lastmod?: string;
  img?: { url: string }[];
}

/**
 * Emits `sitemap.xml`: the URLs of {@link sitemapUrls}, with the days of their last changes and the images of posts and pages. If there are
 * too many URLs for one file, `sitemap.xml` is an index of the files `sitemap-1.xml`, `sitemap-2.xml` and so on. A site without a URL has
 * no sitemap.
 */
export const emitSitemap: Emitter = ({ site }) => {
  if (!site.manifest.site.url) return [];
  const absolute = (url: string) => new URL(url, site.manifest.site.url).href;
  const chunks = splitEntries(entriesOf(site, absolute));
  const [only] = chunks;
  if (only && chunks.length === 1) return [{ path: "sitemap.xml", contents: () => write(only) }];
  const files = chunks.map((entries, index): OutputFile & { lastmod: string | undefined } => ({
    path: `sitemap-${index + 1}.xml`,
    contents: () => write(entries),
    lastmod: newestOf(entries.map(({ lastmod }) => lastmod)),
  }));
  const index = files.map(({ path, lastmod }) => ({
    url: absolute(site.base + path),
    ...(lastmod && { lastmod }),
  }));
  return [
    { path: "sitemap.xml", contents: () => writeIndex(index) },
    ...files.map(({ path, contents }) => ({ path, contents })),
  ];
};

function entriesOf(site: CompiledSite, absolute: (url: string) => string): SitemapEntry[] {
  const { base, documents, manifest } = site;
  const texts = new Map(
    [...manifest.posts, ...manifest.pages].flatMap(({ url }) => {
      const document = documents.get(url);
      return document ? [[toRoutePath(base, url), document] as const] : [];
    }),
  );
  const lists = newestByList(site);
  return sitemapUrls(site).map((url) => {
    const text = texts.get(url);
    const lastmod = newestOf([text && lastDayOf(text), lists.get(url)]);
    const images = text ? imageUrlsOf(text) : [];
    return {
      url: absolute(toSiteUrl(base, url)),
      ...(lastmod && { lastmod }),
      ...(images.length > 0 && {
        img: images.slice(0, MAX_IMAGES).map((image) => ({ url: absolute(image) })),
      }),
    };
  });
}

/** Returns the URLs of a document's images that are on this site: its cover, followed by those of its body. */
function imageUrlsOf({ image = "", imageUrls }: Pick<Document, "image" | "imageUrls">): string[] {
  const isOwn = /^\/(?!\/)/.test(image);
  return [...new Set([...(isOwn ? [image] : []), ...imageUrls])];
}

/** Returns, for the URL of each list, the latest day on which one of its posts was published or updated. */
function newestByList({ manifest: { site, posts, tags } }: CompiledSite): Map<string, string> {
  const days = new Map<string, string>();
  const ofAll = [paths.list.href(1, site), paths.archive.href(), paths.tags.href()];
  const tagHrefs = new Map(tags.map(({ name, slug }) => [name, paths.tag.href(slug)]));
  const sectionPaths = new Map(site.sections?.map(({ name, path }) => [name, path]));
  for (const post of posts) {
    const day = lastDayOf(post);
    const lists = [
      ...ofAll,
      post.date && paths.year.href(yearOf(post.date)),
      post.section && sectionPaths.get(post.section),
      ...post.tags.map((name) => tagHrefs.get(name)),
    ];
    for (const list of lists) if (list && day > (days.get(list) ?? "")) days.set(list, day);
  }
  return days;
}

function newestOf(days: readonly (string | undefined)[]): string | undefined {
  return days
    .flatMap((day) => day || [])
    .toSorted()
    .at(-1);
}

/** Splits entries into files of at most {@link MAX_URLS} URLs. */
function splitEntries(entries: readonly SitemapEntry[]): SitemapEntry[][] {
  const chunks: SitemapEntry[][] = [[]];
  let count = 0;
  for (const entry of entries) {
    const weight = 1 + (entry.img?.length ?? 0);
    if (count + weight > MAX_URLS) {
      chunks.push([]);
      count = 0;
    }
    chunks.at(-1)?.push(entry);
    count += weight;
  }
  return chunks;
}

async function write(entries: readonly SitemapEntry[]): Promise<Buffer> {
  const { SitemapStream, streamToPromise } = await import("sitemap");
  const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: NAMESPACES });
  return streamToPromise(Readable.from(entries).pipe(stream));
}

async function writeIndex(files: readonly { url: string }[]): Promise<Buffer> {
  const { SitemapIndexStream, streamToPromise } = await import("sitemap");
  return streamToPromise(Readable.from(files).pipe(new SitemapIndexStream({ lastmodDateOnly: true })));
}
