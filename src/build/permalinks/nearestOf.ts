import type { Tag } from "../../model/manifest.ts";
import { nearest } from "../../model/nearest.ts";
import { slugify } from "../../model/slug.ts";
import { tagSlug } from "../../model/tag.ts";
import { decodeAddress } from "../../model/decodeAddress.ts";
import type { Document } from "../document.ts";

/** Share of letters that may differ where one name is taken for another. */
const LIMIT = 0.4;

/** The document that an address was most likely of: by its last part, which is a slug or a title, else by the day in it. */
export function nearestDocument(address: string, documents: readonly Document[]): Document | undefined {
  const path = decodeAddress(address).toLowerCase();
  const name = nameOf(path);
  const [, year, month, day] = /(?:^|[/_-])(\d{4})[/-](\d\d)[/-](\d\d)(?:[/_-]|$)/.exec(path) ?? [];
  const date = day && `${year}-${month}-${day}`;
  const ofDay = documents.filter((document) => document.date === date && date !== undefined);
  const titled = new Map<string, Document>();
  // Of two with one name the first, which is the newer, stands last, and so in the map; one of the day before all.
  for (const document of [...documents.toReversed(), ...ofDay.toReversed()]) {
    titled.set(slugify(document.title) ?? "", document);
    titled.set(document.slug.toLowerCase(), document);
  }
  const exact = titled.get(name);
  if (exact) return exact;
  // A number is near to any other.
  const [near] = /\p{L}{2}/u.test(name) ? nearest(name, [...titled.keys()], { most: 1, limit: LIMIT }) : [];
  return (near && titled.get(near)) || (ofDay.length === 1 ? ofDay[0] : undefined);
}

/** The tag that is spelt most like a slug, by its name. */
export function nearestTag(slug: string, tags: readonly Tag[]): string | undefined {
  const names = new Map(tags.map((tag) => [tag.slug, tag.name]));
  const [near] = nearest(tagSlug(decodeAddress(slug)) ?? slug, [...names.keys()], { most: 1, limit: LIMIT });
  return near && names.get(near);
}

/** `rain` of `/2019/01/22/2019-01-22-rain.html`. */
function nameOf(path: string): string {
  const last =
    path
      .replace(/\/(?:index\.html?)?$/, "")
      .split("/")
      .at(-1) ?? "";
  return last.replace(/\.(?:html?|php|aspx?|md)$/, "").replace(/^\d{4}-\d\d-\d\d-(?=.)/, "");
}
