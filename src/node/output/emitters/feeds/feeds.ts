import { hashOf } from "../../../cache/contentHash.ts";
import { channelsOf, type DatedPost, siteChannel } from "../../../site/feeds/channels.ts";
import { createEntries, lineOf } from "./entries.ts";
import { ATOM } from "../../../site/feeds/formats.ts";
import { writeFeed } from "./writeFeed.ts";
import { bodyFinder } from "../../render/memoryLibrary.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import type { Emitter } from "../emitter.ts";
import type { OutputFile } from "../../../files/outputFile.ts";

/**
 * The feeds of the site and of each collection that has a list (`feed.xml`, `rss.xml`, `feed.json`), those of the tags
 * (`tags/<tag>/feed.xml`), and the site's once more at each address at which subscribers of a former engine look for it.
 */
export const emitFeeds: Emitter = ({ site }) => {
  const { url = "", author, title, description, language } = site.manifest.site;
  const entryOf = createEntries(site);
  const nameOf = createEntryNames(site);
  const filesOf = ({ list, formats, posts, ...channel }: ReturnType<typeof channelsOf>[number]) =>
    formats.map((format): OutputFile => {
      const said = {
        title: lineOf(channel.title),
        description: lineOf(description),
        language,
        author: lineOf(author ?? title),
        list: new URL(site.base + list.slice(1), url).href,
      };
      return {
        path: decodeURIComponent(list.slice(1)) + format.file,
        contents: () => writeFeed({ ...said, entries: posts.map(entryOf) }, format),
        key: async () => hashOf(JSON.stringify([said, url, site.timeZone, posts.map(nameOf)])),
      };
    });
  const whole = siteChannel(site);
  const [atom] = whole ? filesOf({ ...whole, formats: [ATOM] }) : [];
  const aliases = atom ? site.publishing.feedAliases.map((path) => ({ ...atom, path })) : [];
  // A file of Maru's own stands over an alias.
  return [...aliases, ...channelsOf(site).flatMap(filesOf)];
};

/** Names what feeds tell of posts, which takes less than to tell it; each once. */
function createEntryNames({ base, bodyKeys, documents }: CompiledSite): (post: DatedPost) => string {
  const keyOf = bodyFinder({ base, bodies: bodyKeys });
  const names = new Map<string, string>();
  return (post) => {
    const { excerpt, time, updatedTime } = documents.get(post.url) ?? {};
    const told = [post, keyOf(post.body), excerpt, time, updatedTime];
    const name = names.get(post.url) ?? hashOf(JSON.stringify(told));
    names.set(post.url, name);
    return name;
  };
}
