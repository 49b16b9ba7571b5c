import type { FontSetting } from "../assets/fonts/fontSetting.ts";
import type { RedirectSetting } from "./schema/redirects.ts";
import type { Settings } from "./schema/settings.ts";

/** Settings for the code that generates output files. */
export interface Publishing {
  /** Whether an image for link previews is generated for posts without one. */
  ogImages: boolean;
  /** Whether a compressed copy of each text file is written too. */
  precompress: boolean;
  /** Maximum number of posts in a feed. A feed contains the newest posts. */
  feedPosts: number;
  /** Paths of additional copies of the site's feed, relative to the output folder, such as `index.xml`. */
  feedAliases: string[];
  /** The SVG from which the icons are generated, relative to the content folder; `undefined` for Maru's icon. */
  favicon: string | undefined;
  /** Fonts in the content folder; empty if the site uses fonts of the reader's system. */
  fonts: FontSetting[];
  /** Redirects from former paths, in the order of `site.yaml`. */
  redirects?: readonly RedirectSetting[] | undefined;
  /** Path prefixes that other servers at the same origin serve. */
  external?: readonly string[] | undefined;
}

/** Returns the settings for the files that a build writes. */
export function publishingOf(settings: Settings): Publishing {
  const { ogImages, precompress, feeds, favicon, fonts = [], redirects, external } = settings;
  return {
    ogImages,
    precompress,
    feedPosts: feeds.posts,
    feedAliases: feeds.aliases,
    favicon,
    fonts,
    redirects,
    external,
  };
}
