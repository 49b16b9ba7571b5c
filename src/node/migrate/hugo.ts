import { flagOf, textOf, valueAt } from "../content/frontMatter/value.ts";
import { DEFAULT_PERMALINK } from "../../shared/urls/permalinks.ts";
import { translatePermalink } from "./permalinks.ts";
import { type MigrationResult, type MigratedSite, baseOf, settingsOf, urlSettingOf } from "./migration.ts";
import { type KeyTable, reportKeys } from "./keyReport.ts";

/** Fates of the keys of the configuration. */
const KEYS: KeyTable = {
  title: "carried",
  baseURL: "carried",
  languageCode: "carried",
  defaultContentLanguage: "carried",
  timeZone: "carried",
  params: "carried",
  author: "carried",
  buildFuture: "carried",
  permalinks: "carried",
};
/** Folders in which themes expect posts, in order of preference. */
const POSTS = ["content/posts", "content/post", "content/blog", "content/articles"];

/** Converts Hugo's configuration, such as `hugo.toml` or `hugo.yaml`, or `config.toml` of older versions. */
export async function readHugo({ config, exists }: MigratedSite): Promise<MigrationResult> {
  const notes: string[] = [];
  const at = (key: string) => textOf(valueAt(config, key));
  const params = valueAt(config, "params");
  const posts = POSTS.find(exists);
  if (!posts)
    notes.push(
      `none of the folders ${POSTS.join(", ")} exists, so all files in content/ are posts; set \`posts\` to the folder of your posts`,
    );
  const section = posts?.split("/").at(-1) ?? "";
  const permalinks = valueAt(config, "permalinks");
  const written =
    textOf(valueAt(permalinks, section)) ?? textOf(valueAt(valueAt(permalinks, "page"), section));
  const permalink = translatePermalink(written ?? `/${section}/:slug/`, section);
  if (!permalink)
    notes.push(
      `posts were at ${written}, a pattern that Maru does not support; they are at /posts/<slug>/ now`,
    );
  const author = valueAt(params, "author") ?? valueAt(config, "author");
  return {
    engine: "Hugo",
    settings: settingsOf({
      title: at("title"),
      description: textOf(valueAt(params, "description")),
      author: textOf(author) ?? textOf(valueAt(author, "name")),
      language: (at("languageCode") ?? at("defaultContentLanguage"))?.replace("_", "-"),
      url: urlSettingOf(at("baseURL")),
      timeZone: at("timeZone"),
      posts: posts ?? "content",
      permalink: permalink === DEFAULT_PERMALINK ? undefined : permalink,
      pages: posts ? "content" : undefined,
      static: exists("static") ? "static" : undefined,
      // Path of Hugo's feed: https://gohugo.io/templates/rss/
      feeds: { aliases: ["index.xml"] },
      future: flagOf(valueAt(config, "buildFuture")) ? undefined : "hide",
    }),
    notes,
    keys: reportKeys(config, KEYS),
    base: baseOf(at("baseURL")),
  };
}
