import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import { ogImageContent, ogImagePath } from "./ogImageContent.ts";
import { OG_IMAGE_SIZE } from "../../assets/ogImages/imageTexts.ts";

/** The image that link previews show for a page. */
export interface OgImage {
  /** Absolute URL. */
  url: string;
  /** Title of the post or page, otherwise of the site. Also used for a cover, because its alternative text is not known. */
  alt: string;
  /** Size in pixels and media type; undefined for an image that is on another site or could not be converted. */
  format?: { width: number; height: number; type: string };
}

/**
 * Returns the OG image of a post or page: its cover, otherwise an image generated from its title. Returns `undefined` if the site has no
 * URL, or if there is no cover and the site does not generate images.
 * @param url URL of the post or page; `undefined` for the site's image, which lists use.
 */
export function ogImageOf(site: CompiledSite, url: SiteUrl | undefined): OgImage | undefined {
  const { manifest, documents, publishing, base } = site;
  const origin = manifest.site.url;
  if (!origin) return undefined;
  const document = url === undefined ? undefined : documents.get(url);
  const alt = (url !== site.base && document?.title) || manifest.site.title;
  if (document?.preview) {
    const { url: imageUrl, made } = document.preview;
    return {
      url: new URL(imageUrl, origin).href,
      alt,
      ...(made && { format: { width: made.width, height: made.height, type: made.type } }),
    };
  }
  if (!publishing.ogImages) return undefined;
  const path = ogImagePath(ogImageContent(site, url));
  return { url: `${origin}${base}${path}`, alt, format: { ...OG_IMAGE_SIZE, type: "image/png" } };
}
