/** The texts of an OG image. */
export interface OgImageContent {
  /**
   * Title and its fallbacks. A fallback is used if the font supports fewer than half of the words of each preceding text. The last is
   * ASCII.
   */
  titles: string[];
  description: string;
  /** Name and host of the site. The image shows the first of them that the font supports completely and that differs from the title. */
  siteNames: string[];
  /** Authors and date. */
  byline: string[];
}

/** In px, as programs that read https://ogp.me tags expect. KakaoTalk crops the height to 600. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 };
