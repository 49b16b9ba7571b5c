/** The texts of an OG image. */
export interface OgImageContent {
  /** Title and its fallbacks. Each is used if the font lacks most words of the preceding texts. The last is ASCII. */
  titles: string[];
  description: string;
  /** Name and host of the site. The image shows the first that the font supports and that differs from the title. */
  siteNames: string[];
  /** Authors and date. */
  byline: string[];
}

/** In px, as programs that read https://ogp.me tags expect. KakaoTalk crops the height to 600. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 };
