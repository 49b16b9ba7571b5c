import type { CompiledSite } from "../../../site/compiledSite.ts";
import type { PageFacts } from "./pageFacts.ts";

/**
 * Returns the https://ogp.me properties of a page in output order, without empty ones. X also reads the title, description and image from
 * these properties: https://docs.x.com/x-for-websites/cards/overview/markup.
 */
export function openGraph(
  { kind, head, title, url, post, ogImage }: PageFacts,
  { manifest: { site } }: CompiledSite,
): [string, string][] {
  const article: [string, string | undefined][] = post
    ? [
        ["article:published_time", post.date],
        ["article:modified_time", post.updated],
        ...authorsOf(post.authors, site.author).map((name): [string, string] => ["article:author", name]),
        ["article:section", post.section ?? post.categories[0]],
        ...post.tags.map((tag): [string, string] => ["article:tag", tag]),
      ]
    : [];
  const image: [string, string | undefined][] = ogImage
    ? [
        ["og:image", ogImage.url],
        ["og:image:type", ogImage.format?.type],
        ["og:image:width", ogImage.format && String(ogImage.format.width)],
        ["og:image:height", ogImage.format && String(ogImage.format.height)],
        ["og:image:alt", ogImage.alt],
      ]
    : [];
  const properties: [string, string | undefined][] = [
    ["og:type", kind === "post" ? "article" : "website"],
    ["og:title", title],
    ["og:description", head.description],
    ["og:url", url],
    ["og:site_name", site.title],
    ["og:locale", localeOf(head.language)],
    ...image,
    ...article,
  ];
  return properties.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}

/** Returns the authors of a text; if it has none, the author of the site. */
export function authorsOf(authors: readonly string[], author: string | undefined): readonly string[] {
  return authors.length > 0 ? authors : author ? [author] : [];
}

const locales = new Map<string, string | undefined>();

/**
 * Returns the locale of a language, such as `ko_KR` for `ko`. Default region: the one where most people speak the language. Returns
 * `undefined` if the tag is invalid or its region has no two-letter code.
 */
export function localeOf(language: string): string | undefined {
  if (!locales.has(language)) locales.set(language, findLocale(language));
  return locales.get(language);
}

function findLocale(language: string): string | undefined {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize();
    return region && /^[A-Z]{2}$/.test(region) ? `${name}_${region}` : undefined;
  } catch {
    return undefined;
  }
}
