import type { Tag } from "../../../shared/manifest/schema.ts";
import { nearest } from "../../../shared/text/nearest.ts";
import { slugify } from "../../../shared/content/slug.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import type { Document } from "../../content/document.ts";

/** Maximum share of characters, from 0 to 1, that differ between similar names. */
const LIMIT = 0.4;

/** Maximum number of URLs that are compared with all names. Each comparison takes time proportional to the number of names. */
export const MAX_SUGGESTIONS = 200;

/**
 * Creates a function that returns the document that most likely had a URL. It compares the last segment of the URL with slugs and titles.
 * If several documents have the same slug or title, it prefers the one with the date in the URL, then the first one. If no name is similar,
 * it returns the document with the date in the URL, if there is exactly one.
 * @param documents Posts, newest first, then pages.
 */
export function createFinder(documents: readonly Document[]): (url: string) => Document | undefined {
  const named = documents.flatMap((document) =>
    [document.slug.toLowerCase(), slugify(document.title) ?? ""].map((name) => [name, document] as const),
  );
  const byName = new Map(named.toReversed());
  const names = [...byName.keys()].filter(Boolean);
  const byNameAndDay = new Map(named.toReversed().map(([name, each]) => [`${each.date} ${name}`, each]));
  const byDay = new Map<string, Document[]>();
  for (const document of documents) {
    const { date = "" } = document;
    byDay.set(date, [...(byDay.get(date) ?? []).slice(0, 1), document]);
  }
  let suggestions = 0;
  return (url) => {
    const path = decodeUrl(url).toLowerCase();
    const name = nameOf(path);
    const [, year, month, day] = /(?:^|[/_-])(\d{4})[/-](\d\d)[/-](\d\d)(?:[/_-]|$)/.exec(path) ?? [];
    const date = `${year}-${month}-${day}`;
    const ofDay = byDay.get(date) ?? [];
    const exact = byNameAndDay.get(`${date} ${name}`);
    if (exact ?? byName.get(name)) return exact ?? byName.get(name);
    // Names without two consecutive letters are not compared, since any two numbers are similar.
    const isComparable = /\p{L}{2}/u.test(name) && suggestions++ < MAX_SUGGESTIONS;
    const [near] = isComparable ? nearest(name, names, { max: 1, limit: LIMIT }) : [];
    return (near && byName.get(near)) || (ofDay.length === 1 ? ofDay[0] : undefined);
  };
}

/** Returns the name of the tag whose slug is most similar to `slug`; `undefined` if none is similar. */
export function nearestTag(slug: string, tags: readonly Tag[]): string | undefined {
  const names = new Map(tags.map((tag) => [tag.slug, tag.name]));
  const [near] = nearest(tagSlug(decodeUrl(slug)) ?? slug, [...names.keys()], { max: 1, limit: LIMIT });
  return near && names.get(near);
}

/** Returns the last segment of a URL without date and extension: `rain` for `/2019/01/22/2019-01-22-rain.html`. */
function nameOf(path: string): string {
  const last =
    path
      .replace(/\/(?:index\.html?)?$/, "")
      .split("/")
      .at(-1) ?? "";
  return last.replace(/\.(?:html?|php|aspx?|md)$/, "").replace(/^\d{4}-\d\d-\d\d-(?=.)/, "");
}
