import * as v from "valibot";
import { RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { parseSlug } from "../../../shared/content/slug.ts";
import { isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { readContentPath } from "../contentPath.ts";
import { expected, fromTree, Invalid } from "../../content/schema/fromTree.ts";
import { readPermalink } from "./permalink.ts";
import type { Collection } from "../../content/collection.ts";

const CollectionOptions = v.object({
  folder: v.string(),
  path: v.optional(v.string()),
  permalink: v.optional(v.string()),
});
const NamedCollection = v.object({ ...CollectionOptions.entries, name: v.optional(v.string()) });

/** Parses `posts: docs/blog` or `posts: [{folder: essays, name: Essays, path: essays, permalink: /essays/{slug}/}, …]`. */
export const collections = fromTree(
  v.union([v.string(), NamedCollection, v.array(v.union([v.string(), NamedCollection]))]),
  (value) =>
    firstInvalid(
      (Array.isArray(value) ? value : [value]).map(
        (item) =>
          readCollection(item) ??
          expected(
            value,
            "a folder such as `blog/posts`, or a list such as `[{folder: essays, name: Essays}]`",
          ),
      ),
    ),
);

/** Parses `collections: {article: docs/**\/*.md}` or `{article: {folder: docs/**\/*.md, path: articles}}`. */
export const pageCollections = fromTree(
  v.record(v.string(), v.union([v.string(), CollectionOptions])),
  (value) => {
    const invalid = expected(value, "names with patterns of pages such as `{article: docs/**/*.md}`");
    if (!isMapping(value) || value.entries.length === 0) return invalid;
    return firstInvalid(
      value.entries.map(({ key, value: item }) => {
        const collection = readCollection(item, key);
        const isRoot = !(collection instanceof Invalid) && collection?.folder === "";
        return isRoot ? invalid : (collection ?? invalid);
      }),
    );
  },
);

/** Returns a collection, or the reason why it is invalid; `undefined` if its folder is missing or invalid. */
function readCollection(item: Value | undefined, key?: string): Collection | Invalid | undefined {
  const folder = readContentPath(isMapping(item) ? valueAt(item, "folder") : item);
  if (folder === undefined) return undefined;
  const name = key ?? textOf(valueAt(item, "name"));
  const [path, permalink] = [valueAt(item, "path"), valueAt(item, "permalink")];
  if ((path ?? permalink) !== undefined && name === undefined) {
    return expected(item, `a \`name\` for the collection in \`${folder}\`, which lists show`);
  }
  const listPath = path === undefined ? undefined : readListPath(path);
  if (listPath instanceof Invalid) return listPath;
  const pattern = permalink === undefined ? undefined : readPermalink(permalink);
  if (pattern instanceof Invalid) return pattern;
  return { folder, name, path: listPath, permalink: pattern };
}

function firstInvalid<Item>(items: readonly (Item | Invalid)[]): Item[] | Invalid {
  return items.find((item) => item instanceof Invalid) ?? (items as Item[]);
}

/**
 * Reads the path of a list, such as `essays` or `/notes/short/`. Each segment must be a slug, and the first one must not be reserved for
 * Maru's own URLs.
 */
function readListPath(value: Value): string | Invalid {
  const segments = readContentPath(value)?.normalize("NFC").split("/") ?? [];
  const isFree = !RESERVED_SEGMENTS.includes(segments[0]?.toLowerCase() ?? "");
  if (!isFree || !segments.every(parseSlug)) {
    return expected(
      value,
      `an address such as \`essays\`, which does not begin with ${RESERVED_SEGMENTS.join(", ")}`,
    );
  }
  return `/${segments.map(encodeURIComponent).join("/")}/`;
}
