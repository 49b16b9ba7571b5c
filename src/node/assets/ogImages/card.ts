import { hash } from "node:crypto";
import { formatDay } from "../../../shared/content/calendarDay.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";

/** What stands on a picture. */
export interface Card {
  /** What it is about; where the font lacks letters of most words of one, the next is shown, of which the last is in ASCII. */
  titles: string[];
  /** A sentence about it. */
  about: string;
  /** The name of the site, or its host; the first that the font has and that is not the title. */
  names: string[];
  /** Who wrote it, and when. */
  byline: string[];
}

/** Changes with the look of the pictures, their font and their encoding, so that a cache holds nothing made otherwise. */
const VERSION = 2;

/** px, as https://ogp.me readers ask for; of its height KakaoTalk shows 600. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** The picture of a post or page, or of the site, for previews of links. The site must have an address. */
export function cardOf(site: CompiledSite, url: string | undefined): Card {
  const { manifest, documents } = site;
  const { title, description, language, url: href = "" } = manifest.site;
  const { host } = new URL(href);
  const document = url === undefined ? undefined : documents.get(url);
  // A page at `/` is the site's face.
  if (!document || url === site.base)
    return { titles: [title, host], about: description, names: [host], byline: [] };
  const { date, authors } = document;
  return {
    titles: [document.title, title, host],
    about: "",
    names: [title, host],
    byline: [
      ...(authors.length > 0 ? [authors.join(", ")] : []),
      ...(date ? [formatDay(date, language)] : []),
    ],
  };
}

/** Path of a picture in the output: the same for what looks the same. */
export function cardPath(card: Card): string {
  const digest = hash("sha256", JSON.stringify([VERSION, card]), "hex").slice(0, 12);
  return `assets/card.${digest}.png`;
}
