import { flagOf, textOf, valueAt } from "../content/frontMatter/value.ts";
import { trimSlashes } from "../config/contentPath.ts";
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
  baseurl: "carried",
  permalink: "carried",
};

/** Permalink patterns by name: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Record<string, string> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  none: "/:categories/:title:output_ext",
};

/** Converts `_config.yml` of Jekyll. */
export async function readJekyll({ config, exists }: MigratedSite): Promise<MigrationResult> {
  const notes: string[] = [];
  const at = (key: string) => textOf(valueAt(config, key));
  const author = valueAt(config, "author");
  const url = urlSettingOf(joinUrl(at("url"), at("baseurl")));
  const base = baseOf(url ?? at("baseurl"));
  if (base && !url)
    notes.push(
      `the site is below ${base}: add \`url\` to site.yaml, such as \`url: https://example.org${base}\``,
    );
  const written = at("permalink") ?? "date";
  const permalink = translatePermalink(STYLES[written] ?? written);
  if (!permalink)
    notes.push(
      `posts were at ${written}, a pattern that Maru does not support; they are at /posts/<slug>/ now`,
    );
  // The folder of drafts is included, so that the commands report the number of hidden drafts.
  const posts = "_posts";
  const drafts = ["_drafts"].find(exists);
  const assets = ["assets", "images", "img", "files"].filter(exists);
  return {
    engine: "Jekyll",
    settings: settingsOf({
      title: at("title"),
      description: at("description") ?? at("subtitle"),
      author: textOf(author) ?? textOf(valueAt(author, "name")),
      language: at("lang") ?? at("language"),
      url,
      timeZone: at("timezone"),
      posts: drafts ? [posts, drafts] : posts,
      permalink,
      static: assets.length > 0 ? assets.map((folder) => ({ folder, path: folder })) : undefined,
      // The feed of jekyll-feed needs no alias, because it is at `feed.xml`, like Maru's.
      // By default, Jekyll hides future posts.
      future: flagOf(valueAt(config, "future")) ? undefined : "hide",
    }),
    notes,
    keys: reportKeys(config, KEYS),
    base,
  };
}

/** Joins `url` and `baseurl` as Jekyll's filter `absolute_url` does. */
function joinUrl(url: string | undefined, baseurl = ""): string | undefined {
  return url && [url, baseurl].map(trimSlashes).filter(Boolean).join("/");
}
