import { flagOf, textOf, valueAt } from "../content/frontMatter/value.ts";
import { trimSlashes } from "../config/contentPath.ts";
import { translatePermalink } from "./permalinks.ts";
import {
  type MigrationResult,
  type MigratedSite,
  baseOf,
  noteIgnoredKeys,
  settingsOf,
  urlSettingOf,
} from "./migration.ts";

const READ = [
  "title",
  "description",
  "subtitle",
  "author",
  "url",
  "lang",
  "language",
  "timezone",
  "future",
  "baseurl",
  "permalink",
];

/** Permalink patterns by name: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Record<string, string> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  none: "/:categories/:title:output_ext",
};

/** Converts `_config.yml` of Jekyll or Hexo. The posts of Hexo are below `source/`. */
export function readJekyll({ config, exists }: MigratedSite): MigrationResult {
  const notes: string[] = [];
  const at = (key: string) => textOf(valueAt(config, key));
  const isHexo = exists("source/_posts");
  const author = valueAt(config, "author");
  const url = urlSettingOf(joinUrl(at("url"), at("baseurl")));
  const base = baseOf(url ?? at("baseurl"));
  if (base && !url)
    notes.push(
      `the site is below ${base}: add \`url\` to site.yaml, such as \`url: https://example.org${base}\``,
    );
  const written = at("permalink") ?? (isHexo ? ":year/:month/:day/:title/" : "date");
  const permalink = translatePermalink(STYLES[written] ?? written);
  if (!permalink)
    notes.push(
      `posts were at ${written}, a pattern that Maru does not support; they are at /posts/<slug>/ now`,
    );
  noteIgnoredKeys(config, [...READ, ...(isHexo ? ["feed"] : [])], notes);
  // The folder of drafts is included, so that the commands report the number of hidden drafts.
  const posts = isHexo ? "source/_posts" : "_posts";
  const drafts = [posts.replace("_posts", "_drafts")].find(exists);
  const assets = ["assets", "images", "img", "files"].filter(exists);
  return {
    engine: isHexo ? "Hexo" : "Jekyll",
    settings: settingsOf({
      title: at("title"),
      description: at("description") ?? at("subtitle"),
      author: textOf(author) ?? textOf(valueAt(author, "name")),
      language: at("lang") ?? at("language"),
      url,
      timeZone: at("timezone"),
      posts: drafts ? [posts, drafts] : posts,
      permalink,
      static: isHexo
        ? "source"
        : assets.length > 0
          ? assets.map((folder) => ({ folder, path: folder }))
          : undefined,
      // Path of the feed of hexo-generator-feed. The feed of jekyll-feed needs no alias, because it is at `feed.xml`, like Maru's.
      feeds: isHexo
        ? { aliases: [textOf(valueAt(valueAt(config, "feed"), "path")) ?? "atom.xml"] }
        : undefined,
      // By default, Jekyll hides future posts and Hexo shows them.
      future: (flagOf(valueAt(config, "future")) ?? isHexo) ? undefined : "hide",
    }),
    notes,
    base,
  };
}

/** Joins `url` and `baseurl` as Jekyll's filter `absolute_url` does. Hexo has no `baseurl`; its `url` contains the path. */
function joinUrl(url: string | undefined, baseurl = ""): string | undefined {
  return url && [url, baseurl].map(trimSlashes).filter(Boolean).join("/");
}
