import { hash } from "node:crypto";
import type { OutputPath, SiteUrl } from "../../../shared/urls/urlTypes.ts";
import { formatDay } from "../../../shared/content/calendarDay.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import type { OgImageContent } from "../../assets/ogImages/imageTexts.ts";

/** Version of the images, which is part of their file names. Increase it when the layout, the font or the encoding changes. */
const VERSION = 3;

/**
 * Returns the texts of the OG image of a post or page, otherwise of the site.
 * @param url URL of the post or page; `undefined` for the site.
 * @throws {Error} If the site has no URL.
 */
export function ogImageContent(site: CompiledSite, url: SiteUrl | undefined): OgImageContent {
  const { manifest, documents } = site;
  const { title, description, language, url: href = "" } = manifest.site;
  const { host } = new URL(href);
  const document = url === undefined ? undefined : documents.get(url);
  // A page at `/` has the image of the site.
  if (!document || url === site.base)
    return { titles: [title, host], description, siteNames: [host], byline: [] };
  const { date, authors } = document;
  return {
    titles: [document.title, title, host],
    description: "",
    siteNames: [title, host],
    byline: [
      ...(authors.length > 0 ? [authors.join(", ")] : []),
      ...(date ? [formatDay(date, language)] : []),
    ],
  };
}

/** Returns the output path of an OG image. The same content always has the same path. */
export function ogImagePath(content: OgImageContent): OutputPath {
  const digest = hash("sha256", JSON.stringify([VERSION, content]), "hex").slice(0, 12);
  return `assets/card.${digest}.png`;
}
