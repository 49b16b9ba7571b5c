import { flagOf, textOf, valueAt } from "../content/frontMatter/value.ts";
import { translatePermalink } from "./permalinks.ts";
import { type MigrationResult, type MigratedSite, baseOf, settingsOf, urlSettingOf } from "./migration.ts";
import { type KeyTable, reportKeys } from "./keyReport.ts";

/** Fates of the keys of the configuration. */
const KEYS: KeyTable = {
  title: "carried",
  description: "carried",
  subtitle: "carried",
  author: "carried",
  url: "carried",
  lang: "carried",
  language: "carried",
  timezone: "carried",
  future: "carried",
  feed: "carried",
  permalink: "carried",
};

/** Converts `_config.yml` of Hexo. The posts are below `source/`. */
export async function readHexo({ config, exists }: MigratedSite): Promise<MigrationResult> {
  const notes: string[] = [];
  const at = (key: string) => textOf(valueAt(config, key));
  const author = valueAt(config, "author");
  const url = urlSettingOf(at("url"));
  const base = baseOf(url);
  const written = at("permalink") ?? ":year/:month/:day/:title/";
  const permalink = translatePermalink(written);
  if (!permalink)
    notes.push(
      `posts were at ${written}, a pattern that Maru does not support; they are at /posts/<slug>/ now`,
    );
  // The folder of drafts is included, so that the commands report the number of hidden drafts.
  const posts = "source/_posts";
  const drafts = ["source/_drafts"].find(exists);
  return {
    engine: "Hexo",
    settings: settingsOf({
      title: at("title"),
      description: at("description") ?? at("subtitle"),
      author: textOf(author) ?? textOf(valueAt(author, "name")),
      language: at("lang") ?? at("language"),
      url,
      timeZone: at("timezone"),
      posts: drafts ? [posts, drafts] : posts,
      permalink,
      static: "source",
      // Path of the feed of hexo-generator-feed.
      feeds: { aliases: [textOf(valueAt(valueAt(config, "feed"), "path")) ?? "atom.xml"] },
      // By default, Hexo shows future posts.
      future: (flagOf(valueAt(config, "future")) ?? true) ? undefined : "hide",
    }),
    notes,
    keys: reportKeys(config, KEYS),
    base,
  };
}
