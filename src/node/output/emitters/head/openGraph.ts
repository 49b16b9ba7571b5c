import type { CompiledSite } from "../../../site/compiledSite.ts";
import type { PageFacts } from "./pageFacts.ts";

/**
 * Names and values of https://ogp.me for a page, in order, an empty one where there is nothing to say. Other programs take title,
 * description and picture from here too: https://docs.x.com/x-for-websites/cards/overview/markup.
 */
export function openGraph(
  { kind, head, title, url, post, picture }: PageFacts,
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
  const image: [string, string | undefined][] = picture
    ? [
        ["og:image", picture.url],
        ["og:image:type", picture.format?.type],
        ["og:image:width", picture.format && String(picture.format.width)],
        ["og:image:height", picture.format && String(picture.format.height)],
        ["og:image:alt", picture.alt],
      ]
    : [];
  const said: [string, string | undefined][] = [
    ["og:type", kind === "post" ? "article" : "website"],
    ["og:title", title],
    ["og:description", head.description],
    ["og:url", url],
    ["og:site_name", site.title],
    ["og:locale", localeOf(head.language)],
    ...image,
    ...article,
  ];
  return said.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}

/** Who wrote a text: those it names, else the author of the site. */
export function authorsOf(authors: readonly string[], author: string | undefined): readonly string[] {
  return authors.length > 0 ? authors : author ? [author] : [];
}

const locales = new Map<string, string | undefined>();

/** `ko_KR` of `ko`: a language with the country in which most speak it, where it names none; `undefined` of what is no language. */
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
