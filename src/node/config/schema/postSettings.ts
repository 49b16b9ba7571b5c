import * as v from "valibot";
import { tagSlug } from "../../../shared/content/tag.ts";
import { isMapping, textOf, valueAt } from "../../content/frontMatter/value.ts";
import { slugs } from "./slugs.ts";
import { collections, pageCollections } from "./collections.ts";
import { defaults } from "./defaults.ts";
import { expected, fromTree } from "../../content/schema/fromTree.ts";
import { permalink } from "./permalink.ts";
import { mapping, setting, settingWithDefault } from "./setting.ts";
import { oneOf, textAs } from "../../content/schema/values.ts";

const WrittenTags = v.object({ aliases: v.record(v.string(), v.string()) });

/** Parses `tags: {aliases: {js: javascript}}`: posts with the tag `js` are listed under `javascript`. */
const tags = fromTree(WrittenTags, (value) => {
  const invalid = expected(
    value,
    "`{aliases: {js: javascript}}`, with the other name of a tag before the tag",
  );
  const named = valueAt(value, "aliases");
  if (!isMapping(value) || value.entries.length !== 1 || !isMapping(named)) return invalid;
  const aliases = new Map<string, string>();
  for (const { key, value: written } of named.entries) {
    const [alias, name] = [tagSlug(key), textOf(written)];
    if (!alias || !name || !tagSlug(name)) return invalid;
    if (tagSlug(name) !== alias) aliases.set(alias, name);
  }
  /** Names of tags, by the slugs of their aliases. */
  return { aliases };
});

/** Settings of posts: folders, URLs, dates and tags. */
export const postSettings = {
  posts: settingWithDefault(collections, [], {
    description: "where the posts are: a folder, or several with names, as below",
    defaultText: "`posts`",
  }),
  permalink: setting(permalink, {
    description: "the pattern of the posts' addresses, as below",
    defaultText: "`/posts/{slug}/`",
  }),
  collections: setting(pageCollections, {
    description:
      "pages with a date that are listed like posts and keep their addresses: `{article: docs/**/*.md}`",
  }),
  slugs: settingWithDefault(slugs, "file", {
    description: "the rule that makes the slug of a post that has none, as below",
  }),
  defaults: setting(defaults, {
    description:
      "front matter of files that have none of their own: `[{files: posts/notes, comments: true}]`, as below",
  }),
  timeZone: settingWithDefault(
    textAs("a time zone such as `Asia/Seoul`", (name) => (isTimeZone(name) ? name : undefined)),
    "UTC",
    { description: "the time zone of dates, such as `Asia/Seoul`" },
  ),
  future: settingWithDefault(oneOf(["show", "hide"], "`show` or `hide`"), "show", {
    description: "`hide` hides a post until its day; `SOURCE_DATE_EPOCH` sets the present day",
  }),
  errors: settingWithDefault(oneOf(["fail", "skip"], "`fail` or `skip`"), "fail", {
    description: "`skip` leaves out posts with errors, reports them and builds the rest",
  }),
  updated: setting(oneOf(["git"], "`git`, or to be left out"), {
    description: "`git` reads the day of a text's last revision from its history, as below",
  }),
  tags: settingWithDefault(tags, mapping("aliases", { entries: [] }), {
    description: "`aliases`: other names of tags, as below",
    defaultText: "none",
  }),
};

function isTimeZone(name: string): boolean {
  try {
    return name !== "" && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
