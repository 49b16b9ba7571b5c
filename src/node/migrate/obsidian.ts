import { flagOf, textOf, textsOf, type Value, valueAt } from "../content/frontMatter/value.ts";
import { isMarkdown } from "../files/fileName.ts";
import { formerNoteUrls } from "./formerNoteUrls.ts";
import { globBelow, globWithout } from "./globs.ts";
import { type KeyTable, reportKeys } from "./keyReport.ts";
import { type MigratedSite, type MigrationResult, settingsOf } from "./migration.ts";
import { readConfig } from "./readConfig.ts";

/** Fates of the keys of `.obsidian/app.json`. All others are preferences of the editor. */
const KEYS: KeyTable = {
  // Images are found by their names in all folders.
  attachmentFolderPath: "carried",
  strictLineBreaks: "carried",
  userIgnoreFilters: {
    todo: "these files are only hidden from Obsidian's search; write `publish: false` into notes that must not be published",
  },
  "*": "harmless",
};

/** Converts a vault of Obsidian. If it is published with Obsidian Publish, the notes keep their addresses. */
export async function readObsidian({
  name,
  config,
  read,
  list,
  exists,
}: MigratedSite): Promise<MigrationResult> {
  const settingsOfPlugin = async (file: string): Promise<Value> => {
    const path = `.obsidian/${file}.json`;
    return readConfig(path, (await read(path)) ?? "").config;
  };
  const folderOf = (plugin: Value) =>
    textOf(valueAt(plugin, "folder"))?.replace(/^\/+|\/+$/g, "") || undefined;
  const templates = [folderOf(await settingsOfPlugin("templates"))].flatMap((folder) => folder ?? []);
  const daily = await settingsOfPlugin("daily-notes");
  const publish = await settingsOfPlugin("publish");
  const isPublished = exists(".obsidian/publish.json");
  const foldersOf = (key: string) =>
    (textsOf(valueAt(publish, key)) ?? []).map((path) => path.replace(/^\/+|\/+$/g, "")).filter(exists);
  const included = foldersOf("included");
  const excluded = [...templates, ...foldersOf("excluded")].filter(exists);
  const posts =
    included.length > 0
      ? included.map((folder) => globBelow(folder, excluded))
      : [excluded.length > 0 ? globWithout(excluded) : "."];
  const notes = (await list("")).filter((path) => isMarkdown(path) && !path.startsWith("."));
  const published = notes.filter(
    (path) =>
      !excluded.some((folder) => path.startsWith(`${folder}/`)) &&
      (included.length === 0 || included.some((folder) => path.startsWith(`${folder}/`))),
  );
  const isStrict = flagOf(valueAt(config, "strictLineBreaks")) ?? false;
  return {
    engine: "Obsidian",
    settings: settingsOf({
      title: name,
      posts: posts.length > 1 ? posts : posts[0],
      permalink: isPublished ? "/{folders}/{slug}/" : undefined,
      slugs: isPublished ? "obsidian" : undefined,
      breaks: isStrict ? undefined : true,
    }),
    notes: [
      `\`posts\` contains ${published.length} of ${notes.length} notes, also private ones: set it to a folder, or write \`publish: false\` into notes that must not be published`,
      ...(excluded.length > 0 ? [`not published: ${excluded.join(", ")}`] : []),
      ...describeDaily(daily, folderOf(daily)),
      ...(isPublished
        ? [
            "Obsidian Publish stores the site's options (name, home page, navigation, theme, analytics) on its server, so they are not carried over: set `title`, `home` and `nav`",
          ]
        : []),
      ...(exists(".obsidian/community-plugins.json")
        ? ["the output of community plugins, such as Dataview, is not shown; their code blocks are code"]
        : []),
      ...(exists(".obsidian/appearance.json") ? ["not yet: the theme and CSS snippets of the vault"] : []),
    ],
    keys: reportKeys(config, KEYS),
    ...(isPublished && { formerUrls: await formerNoteUrls(published, read) }),
  };
}

/** Says how daily notes get their day, if their name does not begin with it. */
function describeDaily(daily: Value, folder: string | undefined): string[] {
  const format = textOf(valueAt(daily, "format")) || "YYYY-MM-DD";
  const name = format.split("/").at(-1) ?? "";
  if (/^YYYY-MM?-DD?(?:$|[^A-Za-z])/.test(name)) return [];
  const within = folder === undefined ? "" : ` in ${folder}`;
  return [
    `the daily notes${within} are named ${format}, from which no day is read; write \`date\` into them`,
  ];
}
