/** The texts of an OG image. */
export interface OgImageContent {
  /** Title and fallbacks, used if the font lacks most words of those before; the last is ASCII. */
  titles: string[];
  description: string;
  /** Name and host of the site; the first that the font supports and that is not the title is shown. */
  siteNames: string[];
  /** Authors and date. */
  byline: string[];
}

/** In px, as https://ogp.me consumers expect. KakaoTalk crops the height to 600. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 };
