import * as v from "valibot";
import { isMapping, textsOf, valueAt, type Value } from "../../content/frontMatter/value.ts";
import type { FileDefaults } from "../../content/fileDefaults.ts";
import { expected, fromTree, Invalid } from "../../content/schema/fromTree.ts";
import { readContentPath } from "../contentPath.ts";
import { readPermalink } from "./permalink.ts";

const WrittenDefaults = v.looseObject({
  files: v.union([v.string(), v.array(v.string())]),
  permalink: v.optional(v.string()),
});

/** Parses `defaults: [{files: posts/notes, permalink: /notes/{slug}/, comments: true}]`. */
export const defaults = fromTree(v.array(WrittenDefaults), (value) => {
  const read = (Array.isArray(value) ? value : [value]).map(readDefaults);
  return read.find((each) => each instanceof Invalid) ?? (read as FileDefaults[]);
});

function readDefaults(item: Value): FileDefaults | Invalid {
  const files = textsOf(valueAt(item, "files"))?.map((path) => readContentPath(path));
  if (!isMapping(item) || !files || files.length === 0 || files.includes(undefined))
    return expected(item, "a list such as `[{files: posts/notes, comments: true}]`, each with its `files`");
  const permalink = valueAt(item, "permalink");
  const pattern = permalink === undefined ? undefined : readPermalink(permalink);
  if (pattern instanceof Invalid) return pattern;
  const entries = item.entries.filter(({ key }) => !["files", "permalink"].includes(key.toLowerCase()));
  return { files: files as string[], permalink: pattern, entries };
}
