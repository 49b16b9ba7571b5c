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
 * How many addresses a file may hold (https://www.sitemaps.org/protocol.html#index). Those of pictures are counted too, so that none
 * comes near the 50 MB it may have.
 */
const MOST = 50_000;

/** Of one page, in what Google reads: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const MAX_IMAGES = 1000;

const NAMESPACES = { image: true, news: false, video: false, xhtml: false };

/** An address with what is told of it; addresses are whole. */
interface Place {
  url: string;
  lastmod?: string;
  img?: { url: string }[];
}

/**
 * `sitemap.xml`: every address others may keep, when what stands there last changed, and the pictures of posts and pages; where they are too
 * many for one file, an index of `sitemap-1.xml` and so on. There is none without the site's address.
 */
export const emitSitemap: Emitter = ({ site }) => {
  if (!site.manifest.site.url) return [];
  const whole = (url: string) => new URL(url, site.manifest.site.url).href;
  const parts = divide(placesOf(site, whole));
  const [only] = parts;
  if (only && parts.length === 1) return [{ path: "sitemap.xml", contents: () => write(only) }];
  const files = parts.map((places, index): OutputFile & { lastmod: string | undefined } => ({
    path: `sitemap-${index + 1}.xml`,
    contents: () => write(places),
    lastmod: newestOf(places.map(({ lastmod }) => lastmod)),
  }));
  const index = files.map(({ path, lastmod }) => ({
    url: whole(site.base + path),
    ...(lastmod && { lastmod }),
  }));
  return [
    { path: "sitemap.xml", contents: () => writeIndex(index) },
    ...files.map(({ path, contents }) => ({ path, contents })),
  ];
};

function placesOf(site: CompiledSite, whole: (url: string) => string): Place[] {
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
    const pictures = text ? imageUrlsOf(text) : [];
    return {
      url: whole(toSiteUrl(base, url)),
      ...(lastmod && { lastmod }),
      ...(pictures.length > 0 && {
        img: pictures.slice(0, MAX_IMAGES).map((picture) => ({ url: whole(picture) })),
      }),
    };
  });
}

/** The images of a text that are on this site: its cover, then those of its body. */
function imageUrlsOf({ image = "", imageUrls }: Pick<Document, "image" | "imageUrls">): string[] {
  const isOwn = /^\/(?!\/)/.test(image);
  return [...new Set([...(isOwn ? [image] : []), ...imageUrls])];
}

/** When the newest post of each list changed last, by the list's address. */
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

function divide(places: readonly Place[]): Place[][] {
  const parts: Place[][] = [[]];
  let count = 0;
  for (const place of places) {
    const weight = 1 + (place.img?.length ?? 0);
    if (count + weight > MOST) {
      parts.push([]);
      count = 0;
    }
    parts.at(-1)?.push(place);
    count += weight;
  }
  return parts;
}

async function write(places: readonly Place[]): Promise<Buffer> {
  const { SitemapStream, streamToPromise } = await import("sitemap");
  const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: NAMESPACES });
  return streamToPromise(Readable.from(places).pipe(stream));
}

async function writeIndex(files: readonly { url: string }[]): Promise<Buffer> {
  const { SitemapIndexStream, streamToPromise } = await import("sitemap");
  return streamToPromise(Readable.from(files).pipe(new SitemapIndexStream({ lastmodDateOnly: true })));
}
