import { hashContents } from "../../../cache/contentHash.ts";
import { channelsOf, type DatedPost, siteChannel } from "../../../site/feeds/channels.ts";
import { createEntries, singleLine } from "./entries.ts";
import { ATOM } from "../../../site/feeds/formats.ts";
import { writeFeed } from "./writeFeed.ts";
import { bodyFinder } from "../../render/memoryLibrary.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import type { Emitter } from "../emitter.ts";
import type { OutputFile } from "../../../files/outputFile.ts";

/**
 * Emits the feeds of the site and of each collection that has a list: `feed.xml`, `rss.xml` and `feed.json`. Each tag has only
 * `tags/<tag>/feed.xml`. The site's Atom feed is also emitted at its aliases: the feed paths of the engine that the site used before
 * Maru. Lists without dated posts and sites without a URL have no feeds.
 */
export const emitFeeds: Emitter = ({ site }) => {
  const { url = "", author, title, description, language } = site.manifest.site;
  const entryOf = createEntries(site);
  const keyOf = createEntryKeys(site);
  const filesOf = ({ list, formats, posts, ...channel }: ReturnType<typeof channelsOf>[number]) =>
    formats.map((format): OutputFile => {
      const channelFields = {
        title: singleLine(channel.title),
        description: singleLine(description),
        language,
        author: singleLine(author ?? title),
        list: new URL(site.base + list.slice(1), url).href,
      };
      return {
        path: decodeURIComponent(list.slice(1)) + format.file,
        contents: async () =>
          writeFeed({ ...channelFields, entries: await Promise.all(posts.map(entryOf)) }, format),
        key: async () => hashContents(JSON.stringify([channelFields, url, site.timeZone, posts.map(keyOf)])),
      };
    });
  const siteWide = siteChannel(site);
  const [atom] = siteWide ? filesOf({ ...siteWide, formats: [ATOM] }) : [];
  const aliases = atom ? site.publishing.feedAliases.map((path) => ({ ...atom, path })) : [];
  // Later files override earlier ones. Therefore a feed overrides an alias at the same path.
  return [...aliases, ...channelsOf(site).flatMap(filesOf)];
};

/** Returns a function that hashes all data of a post from which its feed entry is created. Hashing is faster than creating the entry. */
function createEntryKeys({ base, bodyKeys, documents }: CompiledSite): (post: DatedPost) => string {
  const bodyKeyOf = bodyFinder({ base, bodies: bodyKeys });
  const keys = new Map<string, string>();
  return (post) => {
    const { excerpt, time, updatedTime } = documents.get(post.url) ?? {};
    const inputs = [post, bodyKeyOf(post.body), excerpt, time, updatedTime];
    const key = keys.get(post.url) ?? hashContents(JSON.stringify(inputs));
    keys.set(post.url, key);
    return key;
  };
}
