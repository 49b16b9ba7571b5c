import type { CompiledSite } from "../../site/compiledSite.ts";
import { CARD_SIZE, cardOf, cardPath } from "./card.ts";

/** The picture that goes with a link to a page. */
export interface OgImage {
  /** Whole. */
  url: string;
  /** The title of the post or page, else of the site, of which the picture is made; of a post's own nothing more is known. */
  alt: string;
  /** Undefined of a picture on another site. */
  format?: { width: number; height: number; type: string };
}

/**
 * The picture of a post or page, by its address with base: its own, else one made of its title; `undefined` as address asks for that of
 * the site, which lists have. There is none where the site has no address, or makes no pictures.
 */
export function ogImageOf(site: CompiledSite, url: string | undefined): OgImage | undefined {
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
  if (!publishing.pictures) return undefined;
  const path = cardPath(cardOf(site, url));
  return { url: `${origin}${base}${path}`, alt, format: { ...CARD_SIZE, type: "image/png" } };
}
