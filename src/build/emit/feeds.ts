import { channelsOf, siteChannel } from "../feeds/channels.ts";
import { createEntries } from "../feeds/entries.ts";
import { ATOM } from "../feeds/formats.ts";
import { writeFeed } from "../feeds/writeFeed.ts";
import { cleanText } from "../markdown/text/characters.ts";
import type { Emitter } from "./emitter.ts";

/**
 * The feeds of the site and of each collection that has a list (`feed.xml`, `rss.xml`, `feed.json`), those of the tags
 * (`tags/<tag>/feed.xml`), and the site's once more at each address at which subscribers of a former engine look for it.
 */
export const emitFeeds: Emitter = ({ site }) => {
  const { url = "", author, title, description, language } = site.manifest.site;
  const entryOf = createEntries(site);
  const filesOf = ({ list, formats, posts, ...channel }: ReturnType<typeof channelsOf>[number]) =>
    formats.map((format) => ({
      path: decodeURIComponent(list.slice(1)) + format.file,
      contents: () =>
        writeFeed(
          {
            title: cleanText(channel.title),
            description: cleanText(description),
            language,
            author: cleanText(author ?? title),
            list: new URL(site.base + list.slice(1), url).href,
            entries: posts.map(entryOf),
          },
          format,
        ),
    }));
  const whole = siteChannel(site);
  const [atom] = whole ? filesOf({ ...whole, formats: [ATOM] }) : [];
  const aliases = atom ? site.publishing.feedAliases.map((path) => ({ ...atom, path })) : [];
  // A file of Maru's own stands over an alias.
  return [...aliases, ...channelsOf(site).flatMap(filesOf)];
};
