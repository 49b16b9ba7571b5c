import type { FontSetting } from "../assets/fonts/fontSetting.ts";
import type { Settings } from "./schema/settings.ts";

/** The settings that the emitters use. */
export interface Publishing {
  /** Whether posts without an image get one for link previews. */
  pictures: boolean;
  /** Whether each text file is written compressed too. */
  precompress: boolean;
  /** Number of posts in a feed; the newest ones. */
  feedPosts: number;
  /** Other paths in the output at which the site's feed is: `index.xml`. */
  feedAliases: string[];
  /** The SVG from which the icons are made, from the content folder; `undefined` for Maru's own. */
  icon: string | undefined;
  /** Fonts that the site ships; none if it uses those of the reader's system. */
  fonts: FontSetting[];
}

/** Returns the settings of the files that a build writes. */
export function publishingOf({ pictures, precompress, feeds, icon, fonts = [] }: Settings): Publishing {
  return { pictures, precompress, feedPosts: feeds.posts, feedAliases: feeds.aliases, icon, fonts };
}
